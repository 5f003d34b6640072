package org.dealersdk.domain.lounge;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a defect in the lounge. */
public enum LoungeProblem implements ProblemCode {
    NO_TEXT(problem(
            "LNG-001",
            Category.CALLER,
            "Facility or defect is blank.",
            "Say what does not work.",
            "设施或故障说明为空。",
            "请说明哪里不正常。"));

    private final ProblemDefinition definition;

    LoungeProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
