package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * That the customer took the complaint back. Its text may hold personal data and is never printed.
 *
 * @param at when
 * @param by who recorded it
 * @param text the reason the customer gave, 1 to 4000 characters
 */
@Requirement("R236")
public record Withdrawal(Instant at, StaffId by, String text) {
    /**
     * A withdrawal.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-011 when the text is blank or too long
     */
    public Withdrawal {
        Statement.checkText(text);
    }

    /** The same without the words. */
    Withdrawal withoutWords() {
        return new Withdrawal(at, by, Erasure.ERASED);
    }

    @Override
    public String toString() {
        return "Withdrawal[" + at + "]";
    }
}
