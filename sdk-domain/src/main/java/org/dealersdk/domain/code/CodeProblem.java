package org.dealersdk.domain.code;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a code. */
public enum CodeProblem implements ProblemCode {
    UNKNOWN_CODE(problem(
            "LIF-004",
            Category.CORRUPT,
            "\"{0}\" is not a code of {1}.",
            "Map the code onto a canonical one, or upgrade to the version that knows it.",
            "“{0}”不是 {1} 的代码。",
            "请将其映射到标准代码，或升级到支持它的版本。"));

    private final ProblemDefinition definition;

    CodeProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
