package org.dealersdk.domain.time;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with spans, windows, opening hours and calendars. */
public enum CalendarProblem implements ProblemCode {
    SPAN_RANGE(problem(
            "CAL-001",
            Category.CALLER,
            "A span of {0} was given.",
            "Give a whole number from 0 to {1}.",
            "时间跨度为 {0}。",
            "请填写 0 至 {1} 的整数。")),
    SPAN_TEXT(problem(
            "CAL-002",
            Category.CALLER,
            "\"{0}\" is not a span of time.",
            "Write a whole number and a unit: minutes, hours, days or working-days, such as \"3 days\" or \"0 days\".",
            "“{0}”不是时间跨度。",
            "请写整数加单位 minutes、hours、days 或 working-days，例如“3 days”“0 days”。")),
    WINDOW_ORDER(problem(
            "CAL-003",
            Category.CALLER,
            "The window closes before it opens.",
            "Let it close at or after the moment it opens.",
            "时间窗的结束早于开始。",
            "请让结束时间不早于开始时间。")),
    HOURS_TEXT(problem(
            "CAL-004",
            Category.CALLER,
            "\"{0}\" is not an opening time.",
            "Write \"closed\", or from-to within one day such as \"08:30-17:30\" or \"00:00-24:00\".",
            "“{0}”不是营业时间。",
            "请写“closed”，或同一天内的起止时间，例如“08:30-17:30”“00:00-24:00”。")),
    NEVER_OPEN(problem(
            "CAL-005",
            Category.CALLER,
            "The store is open on no day of the week.",
            "Give at least one weekday its opening hours.",
            "门店一周内没有任何营业日。",
            "请至少为一个星期几设置营业时间。")),
    EXTRA_DAY_CLOSED(problem(
            "CAL-006",
            Category.CALLER,
            "The extra working day {0} has no opening hours.",
            "Give it opening hours, or list it among the holidays.",
            "额外工作日 {0} 没有营业时间。",
            "请为其设置营业时间，或将其列入节假日。")),
    HOLIDAY_AND_EXTRA(problem(
            "CAL-007",
            Category.CALLER,
            "{0} is both a holiday and an extra working day.",
            "Keep it in one of the two lists.",
            "{0} 同时是节假日和额外工作日。",
            "请只保留在其中一个列表中。"));

    private final ProblemDefinition definition;

    CalendarProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
