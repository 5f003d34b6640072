package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for calls after a visit.
 *
 * @param firstCall when the first call is made, counted from delivery or from the end of the consultation
 * @param secondCall whether and when a second call follows
 * @param caller the role whose task the call is
 * @param appointers roles that may appoint or replace the caller; at least one
 * @param checklist topics a call may cover, as lower-kebab codes
 * @param requiredTopics topics every first call covers
 * @param requiredAfterRepair topics a first call after a repair covers as well
 * @param reportMatterWithin how long a matter may stay unsolved before the supervisor must know of it
 * @param reportMatterTo the role it is reported to
 * @param tellSolutionWithin days the customer may wait for a solution that was found; 0 means the same day, until midnight
 * @param attemptsBeforeLapse attempts without an answer before a follow-up may be given up, 1 to 100
 * @param survey the survey asked in a call
 */
public record FollowUpPolicy(
        @Meaning(english = "First call, counted from delivery or consultation.", chinese = "首次回访时间，自交车或咨询结束起算。")
        @Requirement({"R168", "R169", "R170", "R172", "V01"})
        CallWindow firstCall,

        @Meaning(english = "Second call.", chinese = "第二次回访。") @Requirement({"R171", "V02"})
        SecondCall secondCall,

        @Meaning(english = "Role whose task the call is.", chinese = "负责回访的岗位。") @Requirement({"R183", "V21"})
        Role caller,

        @Meaning(english = "Roles that appoint or replace the caller.", chinese = "可指定或更换回访人员的岗位。")
        @Requirement({"R183", "R184"})
        List<Role> appointers,

        @Meaning(english = "Topics a call may cover.", chinese = "回访话题清单。") @Requirement("R175")
        List<String> checklist,

        @Meaning(english = "Topics every first call covers.", chinese = "首次回访必谈话题。") @Requirement("R174")
        List<String> requiredTopics,

        @Meaning(english = "Topics a first call after a repair covers as well.", chinese = "维修后首次回访另须谈及的话题。")
        @Requirement("R174")
        List<String> requiredAfterRepair,

        @Meaning(english = "Time within which an unsolved matter is reported.", chinese = "未解决事项的上报时限。")
        @Requirement("R179")
        Span reportMatterWithin,

        @Meaning(english = "Role an unsolved matter is reported to.", chinese = "未解决事项上报的岗位。") @Requirement("R179")
        Role reportMatterTo,

        @Meaning(
                english = "Days until the customer hears of a solution; 0 days is the same day, until midnight.",
                chinese = "得到解决办法后告知客户的期限；0 days 表示当日午夜之前。")
        @Requirement("R180")
        Span tellSolutionWithin,

        @Meaning(
                english = "Unanswered attempts before a follow-up may be given up; no source gives a number.",
                chinese = "放弃回访前的无应答次数；资料未给出数值。")
        @Requirement("M14")
        int attemptsBeforeLapse,

        @Meaning(english = "Survey asked in a call.", chinese = "回访中的满意度调查。") @Requirement("V18")
        SurveyScale survey) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004, POL-006, POL-008 with everything that is wrong
     */
    public FollowUpPolicy {
        appointers = List.copyOf(appointers);
        checklist = List.copyOf(checklist);
        requiredTopics = List.copyOf(requiredTopics);
        requiredAfterRepair = List.copyOf(requiredAfterRepair);
        Problems problems = new Problems();
        problems.require(!appointers.isEmpty(), PolicyProblem.EMPTY, "appointers");
        problems.require(!checklist.isEmpty(), PolicyProblem.EMPTY, "checklist");
        onChecklist(problems, "requiredTopics", requiredTopics, checklist);
        onChecklist(problems, "requiredAfterRepair", requiredAfterRepair, checklist);
        problems.require(
                attemptsBeforeLapse >= 1 && attemptsBeforeLapse <= 100,
                PolicyProblem.OUT_OF_RANGE,
                "attemptsBeforeLapse",
                attemptsBeforeLapse,
                1,
                100);
        problems.orThrow();
    }

    /** The sources' values. */
    public static FollowUpPolicy standard() {
        return new FollowUpPolicy(
                CallWindow.THREE_DAYS_TO_A_WEEK,
                new SecondCall(true, CallWindow.SECOND_WEEK),
                Role.FOLLOW_UP_CLERK,
                List.of(Role.BUSINESS_SUPERVISOR, Role.CUSTOMER_SERVICE_MANAGER, Role.SYSTEM),
                List.of(
                        "usage",
                        "evaluation",
                        "vehicle-condition",
                        "driving-and-maintenance-knowledge",
                        "usage-advice",
                        "next-maintenance",
                        "services-and-events",
                        "new-needs"),
                List.of("usage", "evaluation"),
                List.of("vehicle-condition"),
                Span.days(2),
                Role.BUSINESS_SUPERVISOR,
                Span.days(0),
                3,
                SurveyScale.standard());
    }

    /** The same policy with another first call. */
    public FollowUpPolicy withFirstCall(CallWindow window) {
        return new FollowUpPolicy(
                window,
                secondCall,
                caller,
                appointers,
                checklist,
                requiredTopics,
                requiredAfterRepair,
                reportMatterWithin,
                reportMatterTo,
                tellSolutionWithin,
                attemptsBeforeLapse,
                survey);
    }

    private static void onChecklist(Problems problems, String where, List<String> topics, List<String> checklist) {
        for (String topic : topics) {
            problems.require(checklist.contains(topic), PolicyProblem.NOT_ON_CHECKLIST, where, topic);
        }
    }
}
