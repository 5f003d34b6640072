package org.dealersdk.domain.insurance;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an insurance contract or a renewal. */
public enum InsuranceProblem implements ProblemCode {
    AMOUNT(problem(
            "INS-001",
            Category.CALLER,
            "The amount {0} of {1} is not possible.",
            "Give a positive amount; a gross profit may be nothing.",
            "金额 {0}（{1}）不成立。",
            "请填写正数金额；毛利可以为零。")),
    DAYS(problem(
            "INS-002",
            Category.CALLER,
            "The contract would begin on {0} and end on {1}.",
            "Let it end on or after its first day.",
            "保险起期 {0} 晚于止期 {1}。",
            "请让止期不早于起期。")),
    NUMBER(problem(
            "INS-003",
            Category.CALLER,
            "The text is blank, longer than {0} characters or holds characters that cannot be kept.",
            "Write it as it stands on the document.",
            "文本为空、超过 {0} 个字符或含无法保存的字符。",
            "请按单证原样填写。")),
    MAY_NOT_SELL(problem(
            "INS-004",
            Category.CALLER,
            "The role {0} may not sell insurance.",
            "Let one of the roles of the policy sell it: {1}.",
            "岗位 {0} 不得销售保险。",
            "请由以下岗位销售：{1}。")),
    DISCOUNT_KIND(problem(
            "INS-005",
            Category.CALLER,
            "A discount of the kind {0} is not offered.",
            "Offer one of: {1}.",
            "不提供 {0} 类优惠。",
            "请选择以下优惠之一：{1}。")),
    DISCOUNT_TOO_HIGH(problem(
            "INS-006",
            Category.CALLER,
            "A discount of {0} on a premium of {1} is more than {2} percent.",
            "Offer less.",
            "优惠 {0} 超过保费 {1} 的 {2}%。",
            "请降低优惠金额。")),
    CURRENCY(problem(
            "INS-007",
            Category.CALLER,
            "{0} is in another currency than the premium {1}.",
            "Keep the contract in one currency.",
            "{0} 与保费 {1} 币种不同。",
            "一份保险请使用同一币种。")),
    NO_NUMBER(problem(
            "INS-008",
            Category.CALLER,
            "The contract has no number of the insurer.",
            "Give the number it was issued under.",
            "缺少保险单号。",
            "请填写保险公司出具的保单号。")),
    NOT_SOLD_HERE(problem(
            "INS-009",
            Category.CALLER,
            "The contract was not sold here.",
            "Only our own sales are reported to finance.",
            "该保险非本店销售。",
            "仅本店销售的保险需上报财务。")),
    ACCOUNTED(problem(
            "INS-010",
            Category.CALLER,
            "The sale was reported to finance already.",
            "Nothing is left to do.",
            "该销售已上报财务。",
            "无需重复上报。")),
    NOT_OVER(problem(
            "INS-011",
            Category.CALLER,
            "The contract runs until {0}.",
            "Wait for its last day to be over, or cancel it.",
            "保险有效期至 {0}。",
            "请待到期，或办理退保。")),
    NOT_DUE(problem(
            "INS-012", Category.CALLER, "Nothing is due at {0}.", "Note it once it is.", "在 {0} 没有到期事项。", "请在到期后再记录。")),
    NOT_THE_CLERK(problem(
            "INS-013",
            Category.CALLER,
            "{0} takes care of the renewal, not {1}.",
            "Let that clerk do it, or give the renewal to another one.",
            "该续保由 {0} 负责，而非 {1}。",
            "请由该续保员处理，或重新分派。")),
    CALL_BACK_PAST(problem(
            "INS-014",
            Category.CALLER,
            "The call back at {0} does not lie ahead of {1}.",
            "Agree on a later time.",
            "回访时间 {0} 不晚于 {1}。",
            "请约定更晚的时间。")),
    NOT_RENEWED_HERE(problem(
            "INS-015",
            Category.CALLER,
            "The contract is not in force, was not sold here, or insures another vehicle.",
            "Let the new contract of this vehicle be issued first.",
            "该保险未生效、非本店销售，或车辆不符。",
            "请先为该车办妥新保险。")),
    TEXT(problem(
            "INS-016",
            Category.CALLER,
            "The text is blank, longer than {0} characters or holds characters that cannot be kept.",
            "Say it in a few words.",
            "文本为空、超过 {0} 个字符或含无法保存的字符。",
            "请简要填写。")),
    NOTHING_TO_REPORT(problem(
            "INS-017",
            Category.CALLER,
            "No sale of {0} is left to be reported.",
            "Report again when there is one.",
            "{0} 没有待上报的销售。",
            "有新的销售后再上报。"));

    private final ProblemDefinition definition;

    InsuranceProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
