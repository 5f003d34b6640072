package org.dealersdk.domain.accident;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an accident case or stand against a step of it. */
public enum AccidentProblem implements ProblemCode {
    TEXT(problem(
            "ACC-001",
            Category.CALLER,
            "The text {0} is blank or longer than {1} characters.",
            "Say it in a few words.",
            "文本 {0} 为空或超过 {1} 个字符。",
            "请简要填写。")),
    AMOUNT(problem(
            "ACC-002",
            Category.CALLER,
            "The amount {0} of {1} is not possible.",
            "Give a positive amount; an excess lies between nothing and the amount, in the same currency.",
            "金额 {0}（{1}）不成立。",
            "请填写正数金额；免赔额应在零与该金额之间，且币种一致。")),
    IN_THE_FUTURE(problem(
            "ACC-003",
            Category.CALLER,
            "The accident is said to have happened at {0}, after {1}.",
            "Correct the time.",
            "出险时间 {0} 晚于 {1}。",
            "请更正时间。")),
    NOT_RESPONSIBLE(problem(
            "ACC-004",
            Category.CALLER,
            "{0} is responsible for the case, not {1}: who handles it is responsible.",
            "Let the responsible person do it, or take the case over first.",
            "案件负责人是 {0}，而非 {1}：谁处理谁负责。",
            "请由负责人处理，或先接管案件。")),
    HAND_OVER_PENDING(problem(
            "ACC-005",
            Category.CALLER,
            "A hand-over waits for its acceptance.",
            "Let it be accepted or declined first.",
            "移交尚待接受。",
            "请先接受或拒绝移交。")),
    NO_HAND_OVER(problem(
            "ACC-006",
            Category.CALLER,
            "No hand-over is waiting.",
            "Offer it first; the responsible person stays responsible until somebody accepts.",
            "没有待接受的移交。",
            "请先提出移交；在他人接受之前仍由原负责人负责。")),
    NOT_THE_ONE_ASKED(problem(
            "ACC-007",
            Category.CALLER,
            "Somebody else was asked to take the case over.",
            "Let the one who was asked accept.",
            "被请求接管案件的是另一人。",
            "请由被请求者接受。")),
    SAME_PERSON(problem(
            "ACC-008",
            Category.CALLER,
            "The person is responsible already.",
            "Offer it to somebody else.",
            "该员工已是负责人。",
            "请移交给他人。")),
    NO_ORDER(problem(
            "ACC-009",
            Category.CALLER,
            "The case has no work order.",
            "Open the order with the case first.",
            "案件没有委托书。",
            "请先以该案件开立委托书。")),
    CLAIM_PENDING(problem(
            "ACC-010",
            Category.CALLER,
            "Revision {0} of the claim waits for the insurer's answer.",
            "Record the answer first.",
            "第 {0} 次定损申请尚待保险公司答复。",
            "请先记录答复。")),
    NO_CLAIM_PENDING(problem(
            "ACC-011",
            Category.CALLER,
            "The insurer has answered everything that was asked for.",
            "Ask for a supplement first.",
            "保险公司已答复全部申请。",
            "请先提出追加申请。")),
    NO_MORE(problem(
            "ACC-012",
            Category.CALLER,
            "{0} is asked for and {1} is approved already.",
            "Ask for a supplement only when the repair comes to more than is approved.",
            "申请金额 {0}，已核准 {1}。",
            "仅在维修金额超过核准金额时提出追加。")),
    OVER_APPROVAL(problem(
            "ACC-013",
            Category.CALLER,
            "The insured lines come to {0}, the insurer approved {1}.",
            "Ask the insurer for a supplement, or let the customer pay the difference.",
            "保险项目合计 {0}，保险公司核准 {1}。",
            "请向保险公司申请追加，或由客户承担差额。")),
    EXCESS_DIFFERS(problem(
            "ACC-014",
            Category.CALLER,
            "The order charges the customer an excess of {0}, the insurer approved {1}.",
            "Give the order the approved excess.",
            "委托书向客户收取免赔额 {0}，保险公司核定为 {1}。",
            "请按核定的免赔额更正委托书。")),
    NOT_INVOICED(problem(
            "ACC-015",
            Category.CALLER,
            "What the insurer pays is not settled on the order.",
            "Settle the order first.",
            "委托书尚未与保险公司结算。",
            "请先结算委托书。")),
    PAID_TOO_MUCH(problem(
            "ACC-016",
            Category.CALLER,
            "The insurer was charged {0} and is said to have paid {1}.",
            "Correct the amount.",
            "应收保险公司 {0}，登记到账 {1}。",
            "请更正金额。")),
    SHORTFALL(problem(
            "ACC-017",
            Category.CALLER,
            "The insurer was charged {0} and paid {1}.",
            "Give the reason for the difference.",
            "应收保险公司 {0}，到账 {1}。",
            "请说明差额原因。")),
    CURRENCY(problem(
            "ACC-018",
            Category.CALLER,
            "{0} is in another currency than {1}.",
            "Keep the case in one currency.",
            "{0} 与 {1} 币种不同。",
            "一个案件请使用同一币种。")),
    NOT_DUE(problem(
            "ACC-019",
            Category.CALLER,
            "Nothing is late at {0}.",
            "Note it once it is.",
            "在 {0} 没有逾期事项。",
            "请在逾期后再记录。")),
    OTHER_CAR(problem(
            "ACC-020",
            Category.CALLER,
            "The work order is about another car than the case.",
            "Open an order for the car of the case.",
            "委托书车辆与案件车辆不一致。",
            "请为案件车辆开立委托书。"));

    private final ProblemDefinition definition;

    AccidentProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
