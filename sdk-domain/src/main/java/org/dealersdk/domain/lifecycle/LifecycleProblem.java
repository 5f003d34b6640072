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
            "请新建一份，或查询替代它的记录。")),
    UNKNOWN_CODE(problem(
            "LIF-004",
            Category.CORRUPT,
            "\"{0}\" is not a code of {1}.",
            "Map the code onto a canonical one, or upgrade to the version that knows it.",
            "“{0}”不是 {1} 的代码。",
            "请将其映射到标准代码，或升级到支持它的版本。"));

    private final ProblemDefinition definition;

    LifecycleProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
