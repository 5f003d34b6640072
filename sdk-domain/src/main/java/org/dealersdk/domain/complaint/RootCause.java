package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * Why it happened: the deep cause, from facts. Its text may hold personal data and is never printed.
 *
 * @param at when it was found
 * @param by who recorded it
 * @param text the cause, 1 to 4000 characters
 */
@Requirement("R235")
public record RootCause(Instant at, StaffId by, String text) {
    /**
     * A cause.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-011 when the text is blank or too long
     */
    public RootCause {
        Statement.checkText(text);
    }

    /** The same without the words. */
    RootCause withoutWords() {
        return new RootCause(at, by, Erasure.ERASED);
    }

    @Override
    public String toString() {
        return "RootCause[" + at + "]";
    }
}
