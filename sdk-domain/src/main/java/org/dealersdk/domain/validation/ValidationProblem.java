package org.dealersdk.domain.validation;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a command as such. */
public enum ValidationProblem implements ProblemCode {
    REQUIRED(problem("VAL-001", Category.CALLER, "A value is missing.", "Give one.", "缺少必填值。", "请填写。")),
    CONSTRAINT(problem(
            "VAL-002",
            Category.CALLER,
            "The value does not meet the constraint {0}.",
            "See the constraint's declaration on the command.",
            "该值不满足约束 {0}。",
            "请参阅命令上的约束声明。")),
    DOES_NOT_APPLY(problem(
            "VAL-003",
            Category.CALLER,
            "The value does not apply together with the others.",
            "Leave it out, or correct the others.",
            "该值与其他值不能同时使用。",
            "请删除该值，或更正其他值。"));

    private final ProblemDefinition definition;

    ValidationProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
