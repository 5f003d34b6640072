package org.dealersdk.domain.insurance;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.text.HandTyped;
import org.jspecify.annotations.Nullable;

/**
 * The clerk speaks, or tries to speak, to the customer. Its text may hold personal data and is never printed.
 *
 * @param at when
 * @param by who
 * @param reached whether the customer was spoken to
 * @param text what was said or tried, 1 to 4000 characters
 * @param callBackAt when the clerk is to call again, or null
 */
@Requirement("R305")
public record RenewalContact(
        Instant at,
        StaffId by,
        boolean reached,
        String text,
        @Nullable Instant callBackAt) {

    private static final int LONGEST = 4000;

    /**
     * A contact.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-016 when the text is blank, too long or cannot be kept
     */
    public RenewalContact {
        if (text.isBlank() || !HandTyped.fits(text, LONGEST)) {
            throw InsuranceProblem.TEXT.failure(LONGEST);
        }
    }

    RenewalContact withoutWords() {
        return new RenewalContact(at, by, reached, Erasure.ERASED, callBackAt);
    }

    @Override
    public String toString() {
        return "RenewalContact[" + at + "]";
    }
}
