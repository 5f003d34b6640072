package org.dealersdk.domain.complaint;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a complaint. */
public enum ComplaintProblem implements ProblemCode {
    NEXT_REPLY_MISSING(problem(
            "CMP-001",
            Category.CALLER,
            "The complaint is open without a time for the next reply.",
            "Apologise, and tell the customer when to expect the next reply.",
            "投诉未结，但没有下次答复时间。",
            "请致歉并明确告知客户下次答复时间。")),
    NEXT_REPLY_PAST(problem(
            "CMP-002",
            Category.CALLER,
            "The next reply at {0} does not lie ahead of {1}.",
            "Promise a later time, or answer now.",
            "下次答复时间 {0} 不晚于 {1}。",
            "请承诺更晚的时间，或立即答复。")),
    NO_ANSWER(problem(
            "CMP-003",
            Category.CALLER,
            "There is no answer yet.",
            "Answer first; the customer's satisfaction is recorded with the answer.",
            "尚无答复。",
            "请先答复；客户满意度随答复记录。")),
    NOT_SATISFIED(problem(
            "CMP-004",
            Category.CALLER,
            "The customer's satisfaction with the answer is not recorded.",
            "Ask the customer; close only when the answer satisfies.",
            "未记录客户对答复的满意情况。",
            "请询问客户；仅在客户满意后结案。")),
    CAUSE_MISSING(problem(
            "CMP-005",
            Category.CALLER,
            "The root cause is not recorded.",
            "Find the deep cause rather than the surface and record it.",
            "未记录根本原因。",
            "请查明深层次原因而非表面现象，并记录。")),
    HAND_OVER_PENDING(problem(
            "CMP-006",
            Category.CALLER,
            "A hand-over waits for its acceptance.",
            "Let it be accepted or declined first.",
            "移交尚待接受。",
            "请先接受或拒绝移交。")),
    NO_HAND_OVER(problem(
            "CMP-007",
            Category.CALLER,
            "No hand-over is waiting.",
            "Offer it first; the owner stays responsible until somebody accepts.",
            "没有待接受的移交。",
            "请先提出移交；在他人接受之前仍由原负责人负责。")),
    NOT_THE_ONE_ASKED(problem(
            "CMP-008",
            Category.CALLER,
            "The hand-over was offered to somebody else.",
            "Only the one who was asked accepts; the owner may take the offer back.",
            "移交对象不是本人。",
            "仅移交对象可接受；负责人可撤回。")),
    SAME_OWNER(problem(
            "CMP-009",
            Category.CALLER,
            "The one asked owns the complaint already.",
            "Name another member of staff.",
            "移交对象已是负责人。",
            "请指定其他员工。")),
    NOT_OVERDUE(problem(
            "CMP-010",
            Category.CALLER,
            "Nothing is overdue at {0}.",
            "Ask again once the time has passed.",
            "{0} 时没有逾期事项。",
            "请在期限过后再执行。")),
    TEXT(problem(
            "CMP-011",
            Category.CALLER,
            "The text is empty or longer than {0} characters.",
            "Write down what was said or done.",
            "内容为空或超过 {0} 个字符。",
            "请如实记录。")),
    REPORTED_LATER(problem(
            "CMP-012",
            Category.CALLER,
            "The first report at {0} lies after the receipt at {1}.",
            "Give the time at which the customer said it first.",
            "首次反映时间 {0} 晚于受理时间 {1}。",
            "请填写客户首次反映的时间。")),
    NOT_DISSATISFIED(problem(
            "CMP-013",
            Category.CALLER,
            "The follow-up holds no dissatisfied answer.",
            "Open the complaint from the statement itself.",
            "该回访中没有不满意的意见。",
            "请直接根据客户陈述受理投诉。"));

    private final ProblemDefinition definition;

    ComplaintProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
