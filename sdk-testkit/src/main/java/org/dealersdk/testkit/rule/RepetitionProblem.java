package org.dealersdk.testkit.rule;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a wish to run something again. */
public enum RepetitionProblem implements ProblemCode {
    BAD_SCHEDULE(problem(
            "KIT-009",
            Category.CALLER,
            "The schedule \"{0}\" fits no chosen check; their steps are: {1}.",
            "Put these letters of one rule into any order; a small letter leaves that step out, but not the last one of an actor alone.",
            "调度“{0}”不适合任何所选检验；其步骤为：{1}。",
            "请将某条规则的这些字母任意排列；小写字母表示省略该步骤，但不能只省略某一方的最后一步。")),
    BAD_SEED(problem(
            "KIT-010",
            Category.CALLER,
            "The seed \"{0}\" is no whole number.",
            "Give the one that the failure printed.",
            "种子“{0}”不是整数。",
            "请使用失败信息中给出的种子。"));

    private final ProblemDefinition definition;

    RepetitionProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
