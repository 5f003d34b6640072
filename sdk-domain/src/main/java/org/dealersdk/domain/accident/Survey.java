package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;

/**
 * Our own look at the damage. Its text is never printed.
 *
 * @param at when
 * @param by who
 * @param damage what is damaged, 1 to 4000 characters
 * @param estimate what the repair takes, more than nothing
 */
public record Survey(Instant at, StaffId by, String damage, Money estimate) {

    /**
     * A survey.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 about the text, ACC-002 about the amount
     */
    public Survey {
        AccidentTexts.check(damage, "damage");
        if (!estimate.isPositive()) {
            throw AccidentProblem.AMOUNT.failure("estimate", estimate);
        }
    }

    Survey withoutWords() {
        return new Survey(at, by, Erasure.ERASED, estimate);
    }

    @Override
    public String toString() {
        return "Survey[" + at + ", " + estimate + "]";
    }
}
