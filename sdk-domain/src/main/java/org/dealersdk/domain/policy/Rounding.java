package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dealersdk.domain.code.Coded;
import org.joda.money.Money;

/** How the amount a customer pays is rounded. */
public enum Rounding implements Coded {
    /** To the nearest step, half a step up. */
    NEAREST(RoundingMode.HALF_UP),
    /** Down to the step, in the customer's favour. */
    DOWN(RoundingMode.FLOOR);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** The amount as a multiple of the step. */
    public Money round(Money amount, BigDecimal step) {
        BigDecimal steps = amount.getAmount().divide(step, 0, mode);
        return Money.of(amount.getCurrencyUnit(), steps.multiply(step), RoundingMode.UNNECESSARY);
    }
}
