package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.warranty.AuditProblem.*;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.joda.money.Money;

/** The conditions on an audit's steps. */
final class AuditGuards {

    @Requirement("R288")
    static final Guard<Attempt<WarrantyAudit>> OF_THE_TEAM = Guard.of(
            "of-the-team",
            (attempt, problems) -> problems.require(
                    attempt.aggregate()
                            .team()
                            .contains(attempt.occasion().actor().staff()),
                    NOT_OF_THE_TEAM,
                    "team"));

    @Requirement("R288")
    static final Guard<Attempt<WarrantyAudit>> UNANNOUNCED = Guard.of("unannounced", (attempt, problems) -> {
        AuditVisit visit = attempt.aggregate().visit();
        problems.require(visit == null || !visit.announced(), ANNOUNCED, "visit.announced");
    });

    static final Guard<Attempt<WarrantyAudit>> CHECKED_ONCE = Guard.of("checked-once", (attempt, problems) -> {
        List<AuditFinding> all = attempt.aggregate().findings();
        long claims = all.stream().map(AuditFinding::claim).distinct().count();
        problems.require(claims == all.size(), CHECKED_TWICE, "findings");
    });

    @Requirement("R290")
    static final Guard<Attempt<WarrantyAudit>> SOUND_DEDUCTION = Guard.of("sound-deduction", (attempt, problems) -> {
        List<AuditFinding> all = attempt.aggregate().findings();
        boolean sound = all.stream()
                .map(AuditFinding::deduction)
                .allMatch(one ->
                        !one.isNegative() && one.isSameCurrency(all.get(0).deduction()));
        problems.require(sound, DEDUCTION, "findings.deduction");
    });

    static final Guard<Attempt<WarrantyAudit>> SOMETHING_CHECKED = Guard.of(
            "something-checked",
            (attempt, problems) ->
                    problems.require(!attempt.aggregate().findings().isEmpty(), NOTHING_CHECKED, "findings"));

    @Requirement("R290")
    static final Guard<Attempt<WarrantyAudit>> SANCTIONED = Guard.of("sanctioned", AuditGuards::sanctioned);

    @Requirement("R288")
    static final Guard<Attempt<WarrantyAudit>> SUPERVISED = Guard.of("supervised", (attempt, problems) -> {
        Actor actor = attempt.occasion().actor();
        List<Role> roles = attempt.occasion().policy().warranty().audit().supervisedBy();
        boolean outside = !attempt.aggregate().team().contains(actor.staff());
        problems.require(outside && roles.stream().anyMatch(actor::is), SUPERVISOR, "approvedBy", Coded.codes(roles));
    });

    @Requirement({"R288", "A29"})
    static final Guard<Attempt<WarrantyAudit>> YEAR_OVER = Guard.of(
            "year-over",
            (attempt, problems) -> problems.require(
                    !attempt.occasion()
                            .at()
                            .isBefore(AuditCourse.yearEnd(
                                    attempt.aggregate().year(),
                                    attempt.occasion().policy())),
                    NOT_DUE,
                    "year",
                    attempt.occasion().at()));

    private AuditGuards() {}

    private static void sanctioned(Attempt<WarrantyAudit> attempt, Problems problems) {
        WarrantyAudit audit = attempt.aggregate();
        AuditSanction sanction = audit.sanction();
        Money loss = audit.loss();
        if (audit.passed() || loss == null) {
            problems.require(sanction == null, SANCTION_WITHOUT_FAULT, "sanction");
            return;
        }
        if (sanction == null) {
            problems.add(SANCTION_MISSING.at("sanction"));
            return;
        }
        boolean covers = sanction.compensation().isSameCurrency(loss)
                && !sanction.compensation().isLessThan(loss);
        BigDecimal least = attempt.occasion().policy().warranty().audit().performanceDeductionPercent();
        BigDecimal percent = sanction.performancePercent();
        boolean enough = percent.compareTo(least) >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
        problems.require(covers, COMPENSATION, "sanction.compensation", sanction.compensation(), loss)
                .require(enough, PERFORMANCE, "sanction.performancePercent", percent, least);
    }
}
