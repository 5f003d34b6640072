package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * The questions of a satisfaction survey and the range of their answers. Answers keep the scale they were given on, so a changed
 * scale does not change old answers.
 *
 * @param overallMin lowest overall score
 * @param overallMax highest overall score
 * @param factors how many satisfaction factors are asked
 * @param implementationFactors how many factors of process implementation are asked
 * @param factorMax highest score of a factor; the lowest is 0
 */
@Requirement({"V18", "K34", "K35", "K36", "K37", "R244", "R245", "R247"})
public record SurveyScale(
        @Meaning(english = "Lowest overall score.", chinese = "总体评分最低分。")
        int overallMin,

        @Meaning(english = "Highest overall score.", chinese = "总体评分最高分。")
        int overallMax,

        @Meaning(english = "Number of satisfaction factors.", chinese = "满意度因子数量。") @Requirement("K34")
        int factors,

        @Meaning(english = "Number of process-implementation factors.", chinese = "落实度因子数量。") @Requirement("K37")
        int implementationFactors,

        @Meaning(english = "Highest score of a factor; the lowest is 0.", chinese = "因子最高分；最低为 0。")
        int factorMax) {

    /**
     * A scale.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with every number out of range
     */
    public SurveyScale {
        Problems problems = new Problems();
        range(problems, "overallMin", overallMin, 0, 100);
        range(problems, "overallMax", overallMax, overallMin + 1, 1000);
        range(problems, "factors", factors, 0, 200);
        range(problems, "implementationFactors", implementationFactors, 0, 200);
        range(problems, "factorMax", factorMax, 1, 1000);
        problems.orThrow();
    }

    /** The sources' survey: overall 1 to 10, 20 factors and 11 implementation factors of 0 to 100. */
    public static SurveyScale standard() {
        return new SurveyScale(1, 10, 20, 11, 100);
    }

    private static void range(Problems problems, String where, int value, int min, int max) {
        problems.require(value >= min && value <= max, PolicyProblem.OUT_OF_RANGE, where, value, min, max);
    }
}
