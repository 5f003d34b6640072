package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a warranty claim. */
public enum WarrantyProblem implements ProblemCode {
    NOTHING_TO_CLAIM(problem(
            "WAR-001",
            Category.CALLER,
            "No line of the order is left for the manufacturer to pay.",
            "Claim only orders with approved warranty lines.",
            "该工单没有应由厂家承担的项目。",
            "仅对含已确认保修项目的工单提出索赔。")),
    NOT_HANDLED(problem(
            "WAR-002",
            Category.CALLER,
            "Nobody handles the claim.",
            "Assign it to a dedicated clerk first.",
            "该索赔尚无人负责。",
            "请先指派专职索赔员。")),
    NOT_THE_CLERK(problem(
            "WAR-003",
            Category.CALLER,
            "The claim is handled by its clerk ({0}) or B clerk ({1}) only.",
            "Have one of them do it in one of these roles, or assign the claim anew.",
            "该索赔只能由专职索赔员（{0}）或 B 角（{1}）办理。",
            "请由其本人以相应岗位办理，或重新指派。")),
    SAME_CLERK(problem(
            "WAR-004",
            Category.CALLER,
            "Clerk and B clerk are the same person.",
            "Name two people, or no B clerk.",
            "专职索赔员与 B 角为同一人。",
            "请指派两人，或不设 B 角。")),
    NO_DOCUMENT(problem(
            "WAR-005",
            Category.CALLER,
            "The document \"{0}\" is missing.",
            "Add it; every claim has the full set.",
            "缺少文件“{0}”。",
            "请补齐；每份索赔须有全套文件。")),
    PART_NOT_IN_STOCK(problem(
            "WAR-006",
            Category.CALLER,
            "The replaced part of line {0} is not booked into stock.",
            "Recover and book it in first; all warranty parts must be.",
            "第 {0} 行的保修旧件尚未入库。",
            "请先回收入库；保修件须 100% 入库。")),
    STORY(problem(
            "WAR-007",
            Category.CALLER,
            "Complaint, cause or correction is missing.",
            "Write down all three.",
            "未写明故障现象、原因或处理措施。",
            "请完整填写三项。")),
    REASON(problem("WAR-008", Category.CALLER, "No reason is given.", "Say why.", "未说明原因。", "请说明原因。")),
    UNKNOWN_LINE(problem(
            "WAR-009",
            Category.CALLER,
            "The claim has no open line {0}.",
            "Name a line that is claimed.",
            "该索赔没有待处理的第 {0} 行。",
            "请指定索赔中的行。")),
    ALL_REFUSED(problem(
            "WAR-010",
            Category.CALLER,
            "Nothing would be accepted.",
            "Record a rejection instead.",
            "没有任何项目被接受。",
            "请改为记录拒赔。")),
    PAID_TOO_MUCH(problem(
            "WAR-011",
            Category.CALLER,
            "{0} cannot be paid where {1} was accepted.",
            "Give an amount from nothing to what was accepted, in its currency.",
            "已接受金额为 {1}，不能赔付 {0}。",
            "请填写不超过接受金额且币种一致的数额。")),
    DIFFERENCE(problem(
            "WAR-012",
            Category.CALLER,
            "The manufacturer paid {0} less than he accepted, without an explanation.",
            "Explain the difference.",
            "赔付比接受金额少 {0}，未作说明。",
            "请说明差异原因。")),
    NO_RECEIPT(problem(
            "WAR-013", Category.CALLER, "The payout receipt is missing.", "Give its number.", "缺少赔付回执。", "请填写回执编号。")),
    DEDUCTION(problem(
            "WAR-014",
            Category.CALLER,
            "{0} cannot be deducted; {1} is left of what was paid.",
            "Give an amount from nothing to what is left.",
            "不能扣款 {0}；已赔付余额为 {1}。",
            "请填写不超过余额的数额。")),
    LINES_ADRIFT(problem(
            "WAR-015",
            Category.CALLER,
            "Line {0} is not paid by the manufacturer and nobody bears it.",
            "Charge it to another payer or write it off.",
            "第 {0} 行厂家不予赔付，且无承担方。",
            "请转由其他付款方承担，或予以核销。")),
    NOT_DISPOSABLE(problem(
            "WAR-016",
            Category.CALLER,
            "Line {0} is still claimed from the manufacturer, or is accounted for already.",
            "Only lines that are refused, or not handed in yet, are charged to somebody else.",
            "第 {0} 行仍在向厂家索赔，或已处理。",
            "仅被拒或未提交的项目可转由他方承担。")),
    PAYER(problem(
            "WAR-017",
            Category.CALLER,
            "The manufacturer cannot bear what he does not pay.",
            "Name another payer.",
            "厂家不赔付的项目不能再由厂家承担。",
            "请指定其他付款方。")),
    WRITE_OFF(problem(
            "WAR-018",
            Category.CALLER,
            "Only {0} may write a line off.",
            "Have one of them do it.",
            "只有 {0} 可以核销。",
            "请由相应岗位执行。")),
    AUDIT_TERM(problem(
            "WAR-019",
            Category.CALLER,
            "The claim may be audited until {0}.",
            "Close it afterwards.",
            "该索赔在 {0} 之前仍可能被审计。",
            "请在此之后结案。")),
    NOT_INDEPENDENT(problem(
            "WAR-020",
            Category.CALLER,
            "Whoever handled the claim cannot audit it.",
            "Have another member of the team check it.",
            "索赔经办人不得审计该索赔。",
            "请由团队其他成员检查。")),
    NOT_DUE(problem(
            "WAR-021", Category.CALLER, "Nothing is due at {0}.", "Wait until it is.", "{0} 时没有到期事项。", "请等待到期。")),
    TEXT(problem(
            "WAR-022",
            Category.CALLER,
            "The text is longer than {0} characters or holds characters that cannot be kept.",
            "Shorten it and leave out control characters.",
            "文字超过 {0} 个字符或含无法保存的字符。",
            "请缩短并去除控制字符。")),
    CURRENCY(problem(
            "WAR-023",
            Category.CALLER,
            "Amounts are in different currencies or negative.",
            "Give all of them in the order's currency, 0 or more.",
            "金额币种不一致或为负。",
            "请使用工单币种且不小于零。")),
    RECEIPT_TOO_EARLY(problem(
            "WAR-024",
            Category.CALLER,
            "There is no payout receipt before the manufacturer has paid.",
            "Record the payment with its receipt.",
            "赔付之前没有赔付回执。",
            "请在记录赔付时填写回执。"));

    private final ProblemDefinition definition;

    WarrantyProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
