package org.dealersdk.domain.supervision;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a supervision visit. */
public enum SupervisionProblem implements ProblemCode {
    NO_TEXT(problem(
            "SUP-001",
            Category.CALLER,
            "A finding or an answer is blank.",
            "Write down what was said.",
            "意见或答复为空。",
            "请填写内容。")),
    UNKNOWN_FINDING(problem(
            "SUP-002",
            Category.CALLER,
            "The visit has no open finding {0}.",
            "Count its findings from 1; each is answered once.",
            "没有待答复的第 {0} 条意见。",
            "意见从 1 起编号，每条只答复一次。")),
    STILL_OPEN(problem(
            "SUP-003", Category.CALLER, "{0} finding(s) are not answered.", "Answer them.", "尚有 {0} 条意见未答复。", "请答复。")),
    NO_OWNER(problem(
            "SUP-004",
            Category.CALLER,
            "The supervisor is no car owner of this store, or supervises the order of his own car.",
            "Only owners supervise, and not their own orders.",
            "监督员不是本店车主，或监督的是自己的工单。",
            "仅车主可担任监督员，且不得监督自己的工单。"));

    private final ProblemDefinition definition;

    SupervisionProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
