package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * One entry of the daily tracking. Its text may hold personal data and is never printed.
 *
 * @param at when it was made
 * @param by who made it
 * @param text what was done or found, 1 to 4000 characters
 */
@Requirement("R226")
public record TrackingEntry(Instant at, StaffId by, String text) {
    /**
     * An entry.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-011 when the text is blank or too long
     */
    public TrackingEntry {
        Statement.checkText(text);
    }

    /** The same without the words. */
    TrackingEntry withoutWords() {
        return new TrackingEntry(at, by, Erasure.ERASED);
    }

    @Override
    public String toString() {
        return "TrackingEntry[" + at + "]";
    }
}
