package org.dealersdk.domain.lifecycle;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a step of a lifecycle. */
public enum LifecycleProblem implements ProblemCode {
    NO_SUCH_TRANSITION(problem(
            "LIF-001",
            Category.CALLER,
            "{0}: \"{2}\" is not possible in state \"{1}\".",
            "Possible there: {3}.",
            "{0}：状态“{1}”下不能执行“{2}”。",
            "当前可执行：{3}。")),
    ALREADY_OVER(problem(
            "LIF-002",
            Category.CALLER,
            "{0}: state \"{1}\" is final, so \"{2}\" is not possible.",
            "Open a new one, or ask which one replaced it.",
            "{0}：状态“{1}”为终态，不能执行“{2}”。",
            "请新建一份，或查询替代它的记录。"));

    private final ProblemDefinition definition;

    LifecycleProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
