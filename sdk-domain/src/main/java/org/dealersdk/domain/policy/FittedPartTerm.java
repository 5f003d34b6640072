package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * For how long a part that somebody paid for is under warranty.
 *
 * @param months from the day it was fitted, 0 to 240
 * @param kilometres from the reading at which it was fitted, 0 to 2000000; null for any distance
 */
public record FittedPartTerm(
        @Meaning(english = "Months from the day it was fitted.", chinese = "自装车之日起的月数。")
        int months,

        @Meaning(english = "Kilometres from the reading when fitted; null for any.", chinese = "自装车里程起的公里数；null 为不限。")
        @Nullable
        Integer kilometres) {

    /**
     * A term.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 out of range
     */
    public FittedPartTerm {
        int distance = kilometres == null ? 0 : kilometres;
        new Problems()
                .require(months >= 0 && months <= 240, PolicyProblem.OUT_OF_RANGE, "months", months, 0, 240)
                .require(
                        distance >= 0 && distance <= 2_000_000,
                        PolicyProblem.OUT_OF_RANGE,
                        "kilometres",
                        distance,
                        0,
                        2_000_000)
                .orThrow();
    }
}
