package org.dealersdk.domain.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for appointments.
 *
 * @param answerWithinRings rings within which an inquiry by telephone is answered, 1 to 20
 * @param ringSeconds seconds from one ring to the next, 1 to 60
 * @param callBackWithin within which whoever was not answered is called back
 * @param deposit deposits on high-value parts
 * @param reminderLead how long before the appointed time the customer is reminded
 * @param prepareLead how long before the appointed time everything is prepared and the customer's intention confirmed
 * @param informed roles that are told of a confirmed appointment and acknowledge it before the day; at least one
 * @param preparationRequired whether a customer can only be received once the preparation is confirmed
 * @param noShowAfter how long after the appointed time a customer counts as not having come
 * @param rotaRequired whether an adviser is on duty only where the rota says so; otherwise during all opening hours
 * @param receptionTime how long the adviser is taken up by one customer, more than nothing
 * @param slotMinutes the grid on which free times are looked for, 5 to 240
 * @param bays how many bays of each type can be booked at the same time, each 0 to 1000
 * @param rateTarget visits by appointment in percent
 */
public record AppointmentPolicy(
        @Meaning(english = "Rings within which the telephone is answered.", chinese = "预约电话应在几声铃响内接听。")
        @Requirement({"R053", "M01"})
        int answerWithinRings,

        @Meaning(english = "Seconds from one ring to the next.", chinese = "两次铃响的间隔秒数。") @Requirement("M01")
        int ringSeconds,

        @Meaning(
                english = "Time within which an unanswered inquiry is called back; no source gives a number.",
                chinese = "未接咨询的回电时限；资料未给出数值。")
        @Requirement("M01")
        Span callBackWithin,

        @Meaning(english = "Deposits on high-value parts.", chinese = "高价配件定金。") @Requirement({"R043", "A24"})
        DepositPolicy deposit,

        @Meaning(
                english = "How long before the time the customer is reminded; no source gives a number.",
                chinese = "预约时间前提醒客户的提前量；资料未给出数值。")
        @Requirement({"R045", "V17"})
        Span reminderLead,

        @Meaning(
                english = "How long before the time everything is prepared; no source gives a number.",
                chinese = "预约时间前完成准备确认的提前量；资料未给出数值。")
        @Requirement({"R052", "V17"})
        Span prepareLead,

        @Meaning(english = "Roles that are told and acknowledge before the day.", chinese = "须告知并在当日之前确认的岗位。")
        @Requirement({"R050", "M06"})
        List<Role> informed,

        @Meaning(
                english = "Whether preparation must be confirmed before the customer is received.",
                chinese = "接待前是否必须确认准备就绪。")
        @Requirement("M08")
        boolean preparationRequired,

        @Meaning(
                english = "How long after the time a customer counts as not having come.",
                chinese = "超过预约时间多久视为失约；资料未给出数值。")
        @Requirement("K28")
        Span noShowAfter,

        @Meaning(english = "Whether advisers are on duty only by the rota.", chinese = "服务顾问是否仅按排班当值。")
        @Requirement({"R049", "M05"})
        boolean rotaRequired,

        @Meaning(english = "Time of the adviser that one reception takes.", chinese = "服务顾问接待一位客户所需时间。")
        @Requirement("M04")
        Span receptionTime,

        @Meaning(english = "Grid of bookable times, in minutes.", chinese = "可预约时间的间隔（分钟）。") @Requirement("M29")
        int slotMinutes,

        @Meaning(english = "Bays of each type that can be booked at once.", chinese = "各类工位可同时预约的数量。")
        @Requirement({"R048", "M04"})
        Map<String, Integer> bays,

        @Meaning(english = "Visits by appointment in percent.", chinese = "维修预约率（%）。") @Requirement("R055")
        Target rateTarget) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004, POL-006 with everything that is wrong
     */
    public AppointmentPolicy {
        informed = List.copyOf(informed);
        bays = Collections.unmodifiableMap(new TreeMap<>(bays));
        Problems problems = new Problems();
        within(problems, "answerWithinRings", answerWithinRings, 1, 20);
        within(problems, "ringSeconds", ringSeconds, 1, 60);
        within(problems, "slotMinutes", slotMinutes, 5, 240);
        within(problems, "receptionTime", receptionTime.amount(), 1, Span.MAX);
        problems.require(!informed.isEmpty(), PolicyProblem.EMPTY, "informed");
        problems.require(!bays.isEmpty(), PolicyProblem.EMPTY, "bays");
        bays.forEach((bay, count) -> within(problems, "bays." + bay, count, 0, 1000));
        problems.orThrow();
    }

    /** The sources' values: three rings, half the list price; where they name no number, what is usual. */
    public static AppointmentPolicy standard() {
        return new AppointmentPolicy(
                3,
                5,
                Span.minutes(30),
                DepositPolicy.standard(),
                Span.days(1),
                Span.hours(4),
                List.of(Role.WORKSHOP_SUPERVISOR, Role.PARTS_CLERK),
                true,
                Span.minutes(30),
                true,
                Span.minutes(30),
                30,
                Map.of("mechanical", 4, "body", 2, "paint", 1, "quick-service", 1),
                Target.parse(">= 30"));
    }

    private static void within(Problems problems, String where, int value, int from, int to) {
        problems.require(value >= from && value <= to, PolicyProblem.OUT_OF_RANGE, where, value, from, to);
    }
}
