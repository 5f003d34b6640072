package org.dealersdk.domain.deadline;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a deadline. */
public enum DeadlineProblem implements ProblemCode {
    KIND(problem(
            "DLN-001",
            Category.CALLER,
            "The kind of deadline is not a code.",
            "Use 1 to 64 lower-case letters, digits and single hyphens, beginning with a letter.",
            "期限种类不是有效代码。",
            "请使用 1 至 64 个小写字母、数字和单个连字符，并以字母开头。"));

    private final ProblemDefinition definition;

    DeadlineProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
