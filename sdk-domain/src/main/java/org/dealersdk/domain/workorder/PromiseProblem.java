package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can stand against promising a time, changing it or asking about it. */
public enum PromiseProblem implements ProblemCode {
    NOTHING_PROMISED(problem(
            "PRM-001",
            Category.CALLER,
            "No time has been promised yet.",
            "Have the estimate signed first.",
            "尚未承诺交车时间。",
            "请先由客户签认估价。")),
    NO_REASON(problem(
            "PRM-002",
            Category.CALLER,
            "The reason is missing.",
            "Say why the car will not be ready as promised.",
            "缺少原因。",
            "请说明为何不能按时交车。")),
    NOT_APOLOGISED(problem(
            "PRM-003",
            Category.CALLER,
            "The customer was not apologised to for the later time.",
            "Apologise, then record it.",
            "推迟交车未向客户致歉。",
            "请先致歉再记录。")),
    TOLD_IN_FUTURE(problem(
            "PRM-004",
            Category.CALLER,
            "The customer is said to have been told at a time that has not come.",
            "Tell the customer first.",
            "告知客户的时间尚未到来。",
            "请先告知客户。")),
    TIME_OVER(problem(
            "PRM-005",
            Category.CALLER,
            "The time to be promised is over.",
            "Promise a time in the future.",
            "拟承诺的时间已过。",
            "请承诺将来的时间。")),
    SAME_TIME(problem(
            "PRM-006",
            Category.CALLER,
            "This time is promised already.",
            "Promise another one, or leave it.",
            "该时间已承诺。",
            "请承诺其他时间，或保持不变。")),
    TOLD_BEFORE_PROMISE(problem(
            "PRM-007",
            Category.CALLER,
            "The customer is said to have been told before the time now given up was promised.",
            "Tell him again, and record when.",
            "告知客户的时间早于原承诺的作出。",
            "请重新告知客户并记录时间。")),
    WRONG_LANE(problem(
            "PRM-008",
            Category.CALLER,
            "The quick lane {0} does not take jobs of kind {1}.",
            "Use the lane for that kind, or promise a time by order.",
            "快修通道 {0} 不承接 {1} 类工单。",
            "请使用相应通道，或按单承诺时间。")),
    QUICK_ALREADY(problem(
            "PRM-009",
            Category.CALLER,
            "The car is in a quick lane already.",
            "Leave it there.",
            "车辆已在快修通道。",
            "请保持不变。")),
    LONGER_THAN_QUICK(problem(
            "PRM-010",
            Category.CALLER,
            "The agreed time {0} is later than the quick lane promises, {1}.",
            "Promise a time within the lane''s, or take the car out of it by a new order.",
            "约定时间 {0} 晚于快修承诺 {1}。",
            "请在快修时限内承诺，或另开工单。")),
    NO_ANSWER(problem(
            "PRM-011",
            Category.CALLER,
            "What the workshop answered is missing.",
            "Write it down.",
            "缺少车间的答复。",
            "请填写答复。")),
    NOT_TOLD(problem(
            "PRM-012",
            Category.CALLER,
            "It is not said when and how the customer was told.",
            "Tell the customer, then record it.",
            "未说明何时以何种方式告知客户。",
            "请先告知客户再记录。"));

    private final ProblemDefinition definition;

    PromiseProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
