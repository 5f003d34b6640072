package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A plan and what came of it, in the same unit.
 *
 * @param plan what was planned
 * @param actual what was reached
 */
public record Achievement(BigDecimal plan, BigDecimal actual) {

    /** (actual - plan) / plan in per cent, one digit after the point; null without a plan. */
    @Nullable
    BigDecimal overPerCent() {
        return Kpis.growth(plan, actual);
    }

    /** True when a printed whole per cent is this one, rounded or cut; the source does both. */
    boolean isPrintedAs(int wholePerCent) {
        if (plan.signum() == 0) {
            return false;
        }
        BigDecimal exact =
                actual.subtract(plan).multiply(BigDecimal.valueOf(100)).divide(plan, 9, RoundingMode.HALF_UP);
        return exact.setScale(0, RoundingMode.HALF_UP).intValueExact() == wholePerCent
                || exact.setScale(0, RoundingMode.DOWN).intValueExact() == wholePerCent;
    }
}
