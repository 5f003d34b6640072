package org.dealersdk.domain.parts;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a part or stand against a step of it. */
public enum PartProblem implements ProblemCode {
    NEGATIVE_QUANTITY(problem(
            "PRT-001",
            Category.CALLER,
            "A quantity of {0} was given.",
            "Give zero or more.",
            "数量为 {0}。",
            "请填写零或更大的数。")),
    TOO_FINE(problem(
            "PRT-002",
            Category.CALLER,
            "The quantity {0} has more than {1} decimals.",
            "Round it.",
            "数量 {0} 的小数超过 {1} 位。",
            "请四舍五入。")),
    NOTHING(problem("PRT-003", Category.CALLER, "The quantity is zero.", "Give more than zero.", "数量为零。", "请填写大于零的数。")),
    NOT_AVAILABLE(problem(
            "PRT-004",
            Category.CALLER,
            "{0} are wanted, {1} are available.",
            "Order the part, or reserve less.",
            "需要 {0}，可用 {1}。",
            "请订货，或减少预留。")),
    UNKNOWN_RESERVATION(problem(
            "PRT-005",
            Category.CALLER,
            "The part has no open reservation {0}.",
            "Use the id of a reservation of this part; returns are possible for {1} days.",
            "该配件没有预留 {0}。",
            "请使用该配件的预留编号；退库期限为 {1} 天。")),
    NO_SOURCE(problem(
            "PRT-006",
            Category.CALLER,
            "The source is missing.",
            "Say where the parts came from; inferior parts must be traceable.",
            "缺少来源。",
            "请注明来源，以便追溯。")),
    NO_REASON(problem(
            "PRT-007", Category.CALLER, "No reason was given.", "Say why the count differs.", "未说明原因。", "请说明盘点差异原因。")),
    NOT_GENUINE(problem(
            "PRT-008",
            Category.CALLER,
            "The part is not genuine.",
            "Use a genuine part; the store uses no others.",
            "该配件不是纯正配件。",
            "请使用纯正配件；门店规定只用纯正配件。")),
    BELOW_RESERVED(problem(
            "PRT-009",
            Category.CALLER,
            "A stock of {0} is less than the {1} reserved.",
            "Release reservations first.",
            "库存 {0} 少于已预留的 {1}。",
            "请先释放预留。")),
    BLANK(problem(
            "PRT-010",
            Category.CALLER,
            "{0} is blank, or begins or ends with a blank.",
            "Remove the blanks.",
            "{0} 为空或首尾有空白。",
            "请去除空白。")),
    DUPLICATE_RESERVATION(problem(
            "PRT-011",
            Category.CALLER,
            "Reservation {0} occurs more than once.",
            "Give each reservation an id of its own.",
            "预留 {0} 重复。",
            "请为每个预留使用独立编号。")),
    NEGATIVE_MONEY(
            problem("PRT-012", Category.CALLER, "{0} is below zero.", "Give zero or more.", "{0} 小于零。", "请填写零或更大的金额。")),
    MIXED_CURRENCIES(problem(
            "PRT-013",
            Category.CALLER,
            "List price and cost are in different currencies.",
            "Give both in one currency.",
            "定价与成本币种不同。",
            "请使用同一币种。"));

    private final ProblemDefinition definition;

    PartProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
