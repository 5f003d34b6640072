package org.dealersdk.domain.accident;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The insurer's answer to one revision of the claim.
 *
 * @param at when it was recorded
 * @param reference the insurer's reference of it, 1 to 200 characters
 * @param approved whether the insurer agrees; otherwise the amount approved before still holds
 * @param amount what the repair may come to altogether, the excess included; nothing when refused
 * @param excess what the customer bears of it, 0 up to the amount
 */
public record ClaimAnswer(Instant at, String reference, boolean approved, Money amount, Money excess) {

    /**
     * An answer.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 about the reference, ACC-002 about the amounts
     */
    public ClaimAnswer {
        Assessment.checkReference(reference);
        boolean sound = amount.isSameCurrency(excess)
                && !excess.isNegative()
                && !excess.isGreaterThan(amount)
                && approved == amount.isPositive();
        if (!sound) {
            throw AccidentProblem.AMOUNT.failure("answer", amount + " / " + excess);
        }
    }
}
