package org.dealersdk.domain.followup;

import java.util.List;
import org.dealersdk.domain.policy.SurveyScale;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A customer's answers to the satisfaction survey, with the scale they were given on.
 *
 * @param scale the questions and ranges
 * @param overall overall satisfaction with this visit
 * @param factors one score per satisfaction factor, in the survey's order
 * @param implementation one score per factor of process implementation, in the survey's order
 */
@Requirement({"K34", "K35", "K36", "K37", "V18"})
public record Survey(SurveyScale scale, int overall, List<Integer> factors, List<Integer> implementation) {

    /**
     * Answers.
     *
     * @throws org.dealersdk.domain.problem.DealerException FUP-016, FUP-017 with every score that does not fit the scale
     */
    public Survey {
        factors = List.copyOf(factors);
        implementation = List.copyOf(implementation);
        Problems problems = new Problems();
        score(problems, "overall", overall, scale.overallMin(), scale.overallMax());
        scores(problems, "factors", factors, scale.factors(), scale.factorMax());
        scores(problems, "implementation", implementation, scale.implementationFactors(), scale.factorMax());
        problems.orThrow();
    }

    private static void scores(Problems problems, String where, List<Integer> scores, int count, int max) {
        problems.require(scores.size() == count, FollowUpProblem.SCORE_COUNT, where, scores.size(), count);
        for (int i = 0; i < scores.size(); i++) {
            score(problems, where + "[" + i + "]", scores.get(i), 0, max);
        }
    }

    private static void score(Problems problems, String where, int score, int min, int max) {
        problems.require(score >= min && score <= max, FollowUpProblem.SCORE, where, score, min, max);
    }
}
