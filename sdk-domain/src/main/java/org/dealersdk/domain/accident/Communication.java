package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * Somebody was spoken to about the case. Its text may hold personal data and is never printed.
 *
 * @param at when
 * @param by who spoke for the dealer
 * @param with with whom
 * @param text what was said, 1 to 4000 characters
 */
@Requirement("R304")
public record Communication(Instant at, StaffId by, Concerned with, String text) {

    /**
     * A communication.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 when the text is blank, too long or cannot be kept
     */
    public Communication {
        AccidentTexts.check(text, "text");
    }

    Communication withoutWords() {
        return new Communication(at, by, with, Erasure.ERASED);
    }

    @Override
    public String toString() {
        return "Communication[" + at + ", " + with.code() + "]";
    }
}
