package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A target that is approached month by month.
 *
 * @param target what holds in every month without a milestone
 * @param milestones the least figure of a month, by its number from 1 to 12
 */
@Requirement({"V12", "V19"})
public record Milestones(
        @Meaning(english = "Target of months without a milestone.", chinese = "未设阶段目标的月份的目标值。")
        Target target,

        @Meaning(english = "Least figure by number of the month.", chinese = "按月份设定的阶段目标。")
        Map<String, BigDecimal> milestones) {

    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    /**
     * Milestones.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 when there is no such month
     */
    public Milestones {
        milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
        Problems problems = new Problems();
        for (String month : milestones.keySet()) {
            problems.require(
                    MONTH.matcher(month).matches(), PolicyProblem.OUT_OF_RANGE, "milestones." + month, month, 1, 12);
        }
        problems.orThrow();
    }

    /** What a figure of that month should be. */
    public Target of(Month month) {
        BigDecimal least = milestones.get(Integer.toString(month.getValue()));
        return least == null ? target : new Target(least, true, null, false, target.trend());
    }
}
