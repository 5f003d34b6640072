package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What stands against the repair of an insured car. */
public enum InsuredRepairProblem implements ProblemCode {
    NO_CASE(problem(
            "IRP-001",
            Category.CALLER,
            "Line {0} is the insurer's, but the order has no accident case and no responsible person.",
            "Name the case and the one person who is responsible for it.",
            "项目 {0} 由保险公司付款，但委托书没有事故案件和专责负责人。",
            "请指定案件及其唯一负责人。")),
    EXCESS(problem(
            "IRP-002",
            Category.CALLER,
            "An excess of {0} is not possible.",
            "Give nothing or a positive amount in the currency of the lines.",
            "免赔额 {0} 不成立。",
            "请填写零或正数，币种与项目一致。")),
    TOO_LATE(problem(
            "IRP-003",
            Category.CALLER,
            "The order is settled or over; who pays what stands.",
            "Open the order again first, where the policy allows it.",
            "委托书已结算或已结束，付款分担不再变更。",
            "如制度允许，请先重新打开委托书。"));

    private final ProblemDefinition definition;

    InsuredRepairProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
