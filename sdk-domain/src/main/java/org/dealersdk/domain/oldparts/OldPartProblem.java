package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a replaced part or the monthly count of them. */
public enum OldPartProblem implements ProblemCode {
    NOT_KEEPABLE(problem(
            "OLD-001",
            Category.CALLER,
            "A part of the account \"{0}\" cannot be left to the customer.",
            "Recover it; used oil and warranty parts always stay with the dealer.",
            "“{0}”类旧件不能交给客户。",
            "请回收；废油与保修件必须由门店保留。")),
    WRONG_PLACE(problem(
            "OLD-002",
            Category.CALLER,
            "The part belongs in {0}, not in {1}.",
            "Put it there: claim parts in their room, oil in the container of its class, scrap in the scrap storage.",
            "该旧件应存放于 {0}，而非 {1}。",
            "请放至规定处：索赔件入专用保管室，废油按类入桶，废旧材料集中堆放。")),
    NOT_BOOKED(problem(
            "OLD-003",
            Category.CALLER,
            "A warranty part has no number in the stock management of old parts.",
            "Book it in and give its number.",
            "保修件没有旧件库存管理编号。",
            "请入库并填写编号。")),
    NO_KEEPER(problem(
            "OLD-004",
            Category.CALLER,
            "Nobody guards the scrap storage.",
            "Name the member of staff who does.",
            "废旧材料存放处无专人看管。",
            "请指定看管人员。")),
    TOO_MUCH(problem(
            "OLD-005",
            Category.CALLER,
            "{0} cannot be recovered where {1} was fitted.",
            "Give more than nothing and no more than was fitted.",
            "装用 {1}，不可能回收 {0}。",
            "回收数量应大于零且不超过装用数量。")),
    NOT_RELEASED(problem(
            "OLD-006",
            Category.CALLER,
            "The manufacturer has not waived this claim part.",
            "Return it, or record his waiver first.",
            "厂家尚未放弃该索赔件。",
            "请返厂，或先记录厂家放弃。")),
    NO_LICENCE(problem(
            "OLD-007",
            Category.CALLER,
            "Used oil goes to licensed recyclers only.",
            "Give the recycler's licence number.",
            "废油只能交给有资质的回收单位。",
            "请填写回收单位资质编号。")),
    NOT_THE_MAKERS(problem(
            "OLD-008",
            Category.CALLER,
            "Only warranty parts go back to the manufacturer.",
            "Scrap it.",
            "只有保修件才返还厂家。",
            "请作废旧处理。")),
    MISSING(problem("OLD-009", Category.CALLER, "\"{0}\" is missing.", "Write it down.", "缺少“{0}”。", "请填写。")),
    TEXT(problem(
            "OLD-010",
            Category.CALLER,
            "The text is longer than {0} characters or holds characters that cannot be kept.",
            "Shorten it and leave out control characters.",
            "文字超过 {0} 个字符或含无法保存的字符。",
            "请缩短并去除控制字符。")),
    COUNT_INCOMPLETE(problem(
            "OLD-011",
            Category.CALLER,
            "The account \"{0}\" holds {1} by the books and was not counted.",
            "Count it; write 0 when nothing is there.",
            "“{0}”账面为 {1}，但未盘点。",
            "请盘点；无实物时填写 0。")),
    DIFFERENCE(problem(
            "OLD-012",
            Category.CALLER,
            "The account \"{0}\" differs by {1} from the books, without an explanation.",
            "Explain it.",
            "“{0}”与账面相差 {1}，未作说明。",
            "请说明原因。")),
    NOT_THE_ACCOUNTANT(problem(
            "OLD-013",
            Category.CALLER,
            "Only {0} may do this.",
            "Have it done by one of them.",
            "只有 {0} 可以执行此操作。",
            "请由相应岗位执行。")),
    SAME_PERSON(problem(
            "OLD-014",
            Category.CALLER,
            "Whoever signed the count cannot approve it.",
            "Have somebody else approve it.",
            "盘点签认人不得自行审批。",
            "请由他人审批。")),
    NO_SUCH_ACCOUNT(problem(
            "OLD-015",
            Category.CALLER,
            "The account \"{0}\" is not in this count.",
            "Explain an account that was counted.",
            "本次盘点没有“{0}”。",
            "请对已盘点的类别作说明。")),
    NOT_DUE(problem(
            "OLD-016", Category.CALLER, "Nothing is due at {0}.", "Wait until it is.", "{0} 时没有到期事项。", "请等待到期。")),
    MONTH_NOT_OVER(problem(
            "OLD-017",
            Category.CALLER,
            "The month from {0} is not over.",
            "Sign its count afterwards.",
            "{0} 起的月份尚未结束。",
            "请在月末之后签认。")),
    INCOME(problem(
            "OLD-018",
            Category.CALLER,
            "Scrap cannot bring in {0}.",
            "Give what was paid for it, 0 or more.",
            "废旧件收入不能为 {0}。",
            "请填写实收金额，不小于零。"));

    private final ProblemDefinition definition;

    OldPartProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
