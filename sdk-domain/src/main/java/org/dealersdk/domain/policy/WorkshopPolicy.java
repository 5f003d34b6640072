package org.dealersdk.domain.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Span;

/**
 * Policy for work in the workshop.
 *
 * @param requiredTalks stages at which front desk and workshop must have talked before the order goes on
 * @param procedureRequired whether every line of labour names the part of the manual it is done by
 * @param queue whose turn it is among waiting cars
 * @param customerTeams the customer teams, advisers and technicians together, by name; empty where the store has none
 * @param deferredFor how long after the hand-over what was put off is recommended for
 * @param comebackWithin how long after a car was handed over the same fault counts as not cured
 * @param additionalItemTarget visits with work agreed in addition to what was signed first, in percent
 */
public record WorkshopPolicy(
        @Meaning(
                english = "Stages at which front desk and workshop must have talked: before, during, after.",
                chinese = "前台与车间必须沟通的阶段：before（维修前）、during（维修中）、after（完工后）。")
        @Requirement("R114")
        List<RepairPhase> requiredTalks,

        @Meaning(english = "Whether every line of labour names its procedure.", chinese = "每个工时项目是否必须注明维修手册依据。")
        @Requirement({"R104", "M12"})
        boolean procedureRequired,

        @Meaning(
                english = "Whose turn it is among waiting cars: arrival or promise.",
                chinese = "待修车辆的派工顺序：arrival（先到）或 promise（先交车）。")
        @Requirement({"R115", "M27"})
        QueueOrder queue,

        @Meaning(english = "Members of each customer team, by staff number.", chinese = "各客户团队成员（工号）。")
        @Requirement("R116")
        Map<String, List<String>> customerTeams,

        @Meaning(
                english = "How long after hand-over work put off is recommended for; no source gives a number.",
                chinese = "暂缓项目建议在交车后多久处理；资料未给出数值。")
        @Requirement("R132")
        Span deferredFor,

        @Meaning(
                english =
                        "Time after hand-over in which the same fault counts as a comeback; no source gives a number.",
                chinese = "交车后多久内同一故障视为屡修不好；资料未给出数值。")
        @Requirement({"R123", "M19"})
        Span comebackWithin,

        @Meaning(english = "Visits with additional items in percent.", chinese = "维修增项率（%）。") @Requirement("R131")
        Target additionalItemTarget) {

    /** A policy. */
    public WorkshopPolicy {
        requiredTalks = List.copyOf(requiredTalks);
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        customerTeams.forEach((team, members) -> sorted.put(team, List.copyOf(members)));
        customerTeams = Collections.unmodifiableMap(sorted);
    }

    /** The customer team somebody belongs to, if any. */
    @Requirement("R116")
    public Optional<String> teamOf(StaffId staff) {
        return customerTeams.entrySet().stream()
                .filter(team -> team.getValue().contains(staff.value()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Nothing demanded that the source leaves to the store; first come, first served; a month for what was put off, three for a comeback. */
    public static WorkshopPolicy standard() {
        return new WorkshopPolicy(
                List.of(), false, QueueOrder.ARRIVAL, Map.of(), Span.days(30), Span.days(90), Target.parse(">= 30"));
    }
}
