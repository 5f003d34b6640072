package org.dealersdk.domain.accident;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The look the insurer's assessor has at the damage.
 *
 * @param at when it was recorded
 * @param reference the insurer's reference of it, 1 to 200 characters, never a name
 * @param amount what the assessor puts the repair at, 0 or more
 */
public record Assessment(Instant at, String reference, Money amount) {

    private static final int LONGEST = 200;

    /**
     * An assessment.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 about the reference, ACC-002 about the amount
     */
    public Assessment {
        checkReference(reference);
        if (amount.isNegative()) {
            throw AccidentProblem.AMOUNT.failure("amount", amount);
        }
    }

    static void checkReference(String reference) {
        AccidentTexts.check(reference, "reference", LONGEST);
    }
}
