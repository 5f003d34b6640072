package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.AuditFrequency;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.WarrantyAuditPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.WorkingCalendar;

/** The steps of an audit, and its project year. */
final class AuditCourse {

    private AuditCourse() {}

    @Requirement({"R288", "A29"})
    static Change<WarrantyAudit> plan(String brand, List<StaffId> team, Occasion occasion) {
        WarrantyAuditPolicy policy = occasion.policy().warranty().audit();
        long members = team.stream().distinct().count();
        boolean fits = members == team.size() && members >= policy.smallestTeam() && members <= policy.largestTeam();
        new Problems()
                .require(fits, AuditProblem.TEAM_SIZE, "team", members, policy.smallestTeam(), policy.largestTeam())
                .orThrow();
        LocalDate year = yearOf(occasion);
        boolean everyYear = policy.frequency() == AuditFrequency.EVERY_YEAR;
        WarrantyAudit audit = new WarrantyAudit(
                new WarrantyAuditId(occasion.ids().next()),
                brand,
                year,
                everyYear ? brand + " " + year : brand,
                team,
                WarrantyAudit.LIFECYCLE.initial(),
                occasion.at(),
                null,
                List.of(),
                null,
                null,
                null,
                Map.of());
        WarrantyAudit.verify(audit);
        return Change.of(audit, new AuditEvent.Planned(brand, year, team.size(), isLate(year, occasion)));
    }

    static Change<WarrantyAudit> step(
            AuditTrigger trigger, WarrantyAudit candidate, AuditEvent event, Occasion occasion) {
        AuditState to = candidate.mayI(trigger, occasion).orThrow();
        return Change.of(candidate.in(to), event);
    }

    /** The first instant after a project year. */
    static Instant yearEnd(LocalDate year, DealerPolicy policy) {
        return calendar(policy).startOf(year.plusYears(1));
    }

    private static LocalDate yearOf(Occasion occasion) {
        LocalDate today = calendar(occasion.policy()).dateOf(occasion.at());
        LocalDate start = LocalDate.of(
                today.getYear(), occasion.policy().warranty().audit().yearStartMonth(), 1);
        return start.isAfter(today) ? start.minusYears(1) : start;
    }

    private static boolean isLate(LocalDate year, Occasion occasion) {
        WorkingCalendar calendar = calendar(occasion.policy());
        Instant until = calendar.plus(
                calendar.startOf(year), occasion.policy().warranty().audit().teamWithin());
        return !occasion.at().isBefore(until);
    }

    private static WorkingCalendar calendar(DealerPolicy policy) {
        return policy.calendar().workingCalendar();
    }
}
