package org.dealersdk.domain.warranty;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The group's own audit of a store's claims for one brand: a small team comes unannounced, checks claims for their documents, and says
 * what follows; the group approves. Once a project year, or once in all (A29). Immutable.
 *
 * @param id identifies it
 * @param brand whose claims
 * @param year first day of the project year
 * @param term what it is unique by while it is not cancelled: the brand, and the year where each year has one
 * @param team staff numbers of its members
 * @param state where it stands
 * @param plannedAt when the team was named
 * @param visit the visit; null while there was none
 * @param findings one per claim checked
 * @param sanction what follows; null when nothing was wrong or nothing is concluded yet
 * @param approvedBy who approved for the group, or null
 * @param overdueSince since when it was late and this was told; null while it is not
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R288", "R290", "A29"})
public record WarrantyAudit(
        WarrantyAuditId id,
        String brand,
        LocalDate year,
        String term,
        List<StaffId> team,
        AuditState state,
        Instant plannedAt,
        @Nullable AuditVisit visit,
        List<AuditFinding> findings,
        @Nullable AuditSanction sanction,
        @Nullable StaffId approvedBy,
        @Nullable Instant overdueSince,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** What may be due for an audit. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.WARRANTY_AUDIT);

    /** The table of its life. */
    public static final Lifecycle<AuditState, AuditTrigger, Attempt<WarrantyAudit>> LIFECYCLE = AuditDeclaration.TABLE;

    /** Its declaration. */
    public static final AggregateType<WarrantyAudit> TYPE = AuditDeclaration.TYPE;

    public WarrantyAudit {
        plannedAt = Instants.cut(plannedAt);
        team = List.copyOf(team);
        findings = List.copyOf(findings);
        overdueSince = overdueSince == null ? null : Instants.cut(overdueSince);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Names the team for the project year we are in.
     *
     * @param team three to five people by the standard policy
     * @throws org.dealersdk.domain.problem.DealerException WAU-001 the team is too small or too large
     */
    @Requirement({"R288", "A29"})
    public static Change<WarrantyAudit> plan(String brand, List<StaffId> team, Occasion occasion) {
        return AuditCourse.plan(brand, team, occasion);
    }

    /** What was taken back in all; empty while nothing was checked. */
    public @Nullable Money loss() {
        return findings.stream()
                .map(AuditFinding::deduction)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** True when nothing is wrong with any claim checked so far. */
    public boolean passed() {
        return findings.stream().allMatch(AuditFinding::passed);
    }

    /** The team arrives; refused when the store knew of it. */
    @Requirement("R288")
    public Change<WarrantyAudit> visit(boolean announced, Occasion occasion) {
        return AuditCourse.step(
                AuditTrigger.VISIT,
                with(new AuditVisit(occasion.at(), announced), findings, sanction, approvedBy, overdueSince),
                new AuditEvent.Visited(),
                occasion);
    }

    /**
     * A member of the team has checked a claim.
     *
     * @param missing documents of the set that are not there
     * @param fault what else is wrong, or null
     * @param deduction what is taken back, 0 or more
     */
    @Requirement({"R287", "R288", "R290"})
    public Change<WarrantyAudit> check(
            WarrantyClaimId claim,
            List<ClaimDocumentKind> missing,
            @Nullable String fault,
            Money deduction,
            Occasion occasion) {
        AuditFinding found = new AuditFinding(claim, occasion.actor().staff(), missing, fault, deduction);
        List<AuditFinding> all = new ArrayList<>(findings);
        all.add(found);
        return AuditCourse.step(
                AuditTrigger.CHECK,
                with(visit, all, sanction, approvedBy, overdueSince),
                new AuditEvent.ClaimChecked(claim, found.passed(), missing, deduction),
                occasion);
    }

    /** The team concludes; a failed audit has a sanction, a passed one none. */
    @Requirement("R290")
    public Change<WarrantyAudit> conclude(@Nullable AuditSanction following, Occasion occasion) {
        Money compensation = following == null ? null : following.compensation();
        return AuditCourse.step(
                AuditTrigger.CONCLUDE,
                with(visit, findings, following, approvedBy, overdueSince),
                new AuditEvent.Concluded(
                        passed(), compensation, following == null ? null : following.performancePercent()),
                occasion);
    }

    /** Somebody of the group outside the team approves. */
    @Requirement("R288")
    public Change<WarrantyAudit> approve(Occasion occasion) {
        StaffId by = occasion.actor().staff();
        return AuditCourse.step(
                AuditTrigger.APPROVE,
                with(visit, findings, sanction, by, overdueSince),
                new AuditEvent.Approved(by),
                occasion);
    }

    /** It does not take place; another one may be planned in its stead. */
    public Change<WarrantyAudit> cancel(Occasion occasion) {
        return AuditCourse.step(AuditTrigger.CANCEL, this, new AuditEvent.Cancelled(), occasion);
    }

    /** Tells once that the project year ended without a visit. */
    @Requirement({"R288", "A29"})
    public Change<WarrantyAudit> noteDue(Occasion occasion) {
        if (due(occasion.policy()).isEmpty()) {
            throw new TransitionRefused(List.of(AuditProblem.NOT_DUE.at("year", occasion.at())));
        }
        return AuditCourse.step(
                AuditTrigger.NOTE_DUE,
                with(visit, findings, sanction, approvedBy, occasion.at()),
                new AuditEvent.Overdue(brand, year),
                occasion);
    }

    /** By when the team must have come: the end of the project year. */
    @Requirement({"R288", "A29"})
    public List<Due> due(DealerPolicy policy) {
        return state != AuditState.PLANNED || overdueSince != null
                ? List.of()
                : List.of(new Due(DeadlineKind.WARRANTY_AUDIT, AuditCourse.yearEnd(year, policy)));
    }

    /** May this be done to the audit as it is? */
    public Decision<AuditState> mayI(AuditTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    WarrantyAudit in(AuditState next) {
        return new WarrantyAudit(
                id,
                brand,
                year,
                term,
                team,
                next,
                plannedAt,
                visit,
                findings,
                sanction,
                approvedBy,
                overdueSince,
                extensions);
    }

    private WarrantyAudit with(
            @Nullable AuditVisit made,
            List<AuditFinding> all,
            @Nullable AuditSanction following,
            @Nullable StaffId approved,
            @Nullable Instant late) {
        return new WarrantyAudit(
                id, brand, year, term, team, state, plannedAt, made, all, following, approved, late, extensions);
    }

    static void verify(WarrantyAudit audit) {
        new Problems().addAll(TYPE.problems(audit)).orThrow();
    }

    /** Id and state; nothing typed by hand. */
    @Override
    public String toString() {
        return "WarrantyAudit[" + id.value() + ", " + state.code() + "]";
    }
}
