package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an audit of warranty claims. */
public enum AuditProblem implements ProblemCode {
    TEAM_SIZE(problem(
            "WAU-001",
            Category.CALLER,
            "A team of {0} is named.",
            "Name {1} to {2} different people.",
            "审计团队为 {0} 人。",
            "请指定 {1} 至 {2} 名不同人员。")),
    ANNOUNCED(problem(
            "WAU-002",
            Category.CALLER,
            "The visit was announced.",
            "Come unannounced, on another day.",
            "该检查事先已通知。",
            "请另择日期临机检查，不作通知。")),
    NOT_OF_THE_TEAM(problem(
            "WAU-003",
            Category.CALLER,
            "The actor is not of the audit team.",
            "Have a member of the team do it.",
            "操作人不是审计团队成员。",
            "请由团队成员执行。")),
    CHECKED_TWICE(problem(
            "WAU-004",
            Category.CALLER,
            "The claim was checked by this audit already.",
            "Check another one.",
            "该索赔已由本次审计检查。",
            "请检查其他索赔。")),
    NOTHING_CHECKED(problem(
            "WAU-005",
            Category.CALLER,
            "No claim was checked.",
            "Check at least one before concluding.",
            "尚未检查任何索赔。",
            "请至少检查一份后再作结论。")),
    SANCTION_MISSING(problem(
            "WAU-006",
            Category.CALLER,
            "The audit is failed, and nothing follows from it.",
            "State compensation of the loss and deduction from performance pay.",
            "审计不合格，但未作处理。",
            "请填写损失赔偿与绩效扣减。")),
    COMPENSATION(problem(
            "WAU-007",
            Category.CALLER,
            "The compensation {0} does not make up for the loss of {1}.",
            "Have at least the loss made good, in its currency.",
            "赔偿 {0} 不足以弥补损失 {1}。",
            "赔偿不得低于损失且币种一致。")),
    PERFORMANCE(problem(
            "WAU-008",
            Category.CALLER,
            "{0} % is no possible deduction; it is {1} to 100 %.",
            "Deduct at least the policy's percentage.",
            "绩效扣减 {0}% 不符合规定，应为 {1}% 至 100%。",
            "请按规定比例扣减。")),
    SANCTION_WITHOUT_FAULT(problem(
            "WAU-009",
            Category.CALLER,
            "Nothing was found, so nothing can follow.",
            "Conclude without a sanction.",
            "未发现问题，不应处理。",
            "请不附处理地作出结论。")),
    SUPERVISOR(problem(
            "WAU-010",
            Category.CALLER,
            "Only {0} outside the team may approve.",
            "Have one of them approve.",
            "只有团队之外的 {0} 可以审批。",
            "请由其中一人审批。")),
    NOT_DUE(problem(
            "WAU-011",
            Category.CALLER,
            "The project year is not over at {0}.",
            "Wait until it is.",
            "{0} 时项目年度尚未结束。",
            "请等待年度结束。")),
    MISSING(problem("WAU-012", Category.CALLER, "\"{0}\" is missing.", "Write it down.", "缺少“{0}”。", "请填写。")),
    DEDUCTION(problem(
            "WAU-013",
            Category.CALLER,
            "The deduction is negative or in another currency than those before.",
            "Give an amount of 0 or more in the currency of the claims.",
            "扣款为负或币种与之前不一致。",
            "请填写不小于零且币种一致的扣款。")),
    PLANNED_ALREADY(problem(
            "WAU-014",
            Category.CALLER,
            "The store is audited for \"{0}\" already.",
            "Wait for the next project year, or cancel the audit that is planned.",
            "该店“{0}”的审计已安排。",
            "请等待下一项目年度，或取消已安排的审计。"));

    private final ProblemDefinition definition;

    AuditProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
