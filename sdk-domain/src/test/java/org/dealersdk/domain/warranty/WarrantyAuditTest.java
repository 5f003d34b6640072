package org.dealersdk.domain.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.warranty.Claims.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyAuditTest {

    private static final WarrantyClaimId CLAIM = new WarrantyClaimId("CL-1");
    private static final AuditSanction SANCTION = new AuditSanction(cny("80.00"), new BigDecimal("20"));

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "5, true", "6, false"})
    @Requirement("R288")
    void a_team_is_three_to_five_different_people(int members, boolean fits) {
        assertThat(problems(() -> WarrantyAudit.plan("Audi", team(members), manager(NOW))))
                .isEqualTo(fits ? List.of() : List.of("WAU-001"));
        DealerPolicy pairs = DealerPolicyFile.read("warranty: {audit: {smallestTeam: 2, largestTeam: 2}}");
        assertThat(problems(() -> WarrantyAudit.plan("Audi", team(members), by(MANAGER, NOW, pairs))))
                .isEqualTo(members == 2 ? List.of() : List.of("WAU-001"));
    }

    @Test
    @Requirement("R288")
    void the_same_person_counts_once() {
        List<StaffId> twice = List.of(new StaffId("U1"), new StaffId("U2"), new StaffId("U1"));
        assertThat(problems(() -> WarrantyAudit.plan("Audi", twice, manager(NOW))))
                .containsExactly("WAU-001");
    }

    @ParameterizedTest
    @CsvSource({
        "every-year, 1, 2026-03-02T02:00:00Z, Audi 2026-01-01",
        "every-year, 4, 2026-03-02T02:00:00Z, Audi 2025-04-01",
        "every-year, 1, 2025-12-31T15:59:59.999999Z, Audi 2025-01-01",
        "every-year, 1, 2025-12-31T16:00:00Z, Audi 2026-01-01",
        "once, 1, 2026-03-02T02:00:00Z, Audi"
    })
    @Requirement({"R288", "A29"})
    void a_store_is_audited_once_a_project_year_or_once_in_all(String frequency, int month, Instant at, String term) {
        DealerPolicy policy = DealerPolicyFile.read(
                "warranty: {audit: {frequency: " + frequency + ", yearStartMonth: " + month + "}}");
        WarrantyAudit audit =
                WarrantyAudit.plan("Audi", team(3), by(MANAGER, at, policy)).after();
        assertThat(WarrantyAudit.TYPE.attribute("term").orElseThrow().value(audit))
                .isEqualTo(term);
        assertThat(WarrantyAudit.TYPE.attribute("term").orElseThrow().unique()).isTrue();
        WarrantyAudit cancelled = audit.cancel(by(MANAGER, at, policy)).after();
        assertThat(WarrantyAudit.TYPE.attribute("term").orElseThrow().value(cancelled))
                .as("another one may be planned")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T16:00:00Z, false",
        "2026-01-31T15:59:59.999999Z, false",
        "2026-01-31T16:00:00Z, true",
        "2026-01-31T16:00:00.000001Z, true",
        "2026-12-31T15:59:59.999999Z, true"
    })
    @Requirement("R288")
    void the_team_is_named_by_the_end_of_31_january_or_late(Instant at, boolean late) {
        assertThat(WarrantyAudit.plan("Audi", team(4), manager(at)).events())
                .containsExactly(new AuditEvent.Planned("Audi", LocalDate.of(2026, 1, 1), 4, late));
    }

    @Test
    @Requirement("R288")
    void the_team_comes_unannounced_and_nobody_else_audits() {
        WarrantyAudit planned = in(AuditState.PLANNED);
        assertThat(problems(() -> planned.visit(true, auditor(1)))).containsExactly("WAU-002");
        assertThat(problems(() -> planned.visit(false, manager(NOW)))).containsExactly("WAU-003");
        assertThat(planned.visit(false, auditor(3)).after().state()).isEqualTo(AuditState.UNDER_WAY);
        assertThat(problems(() -> in(AuditState.UNDER_WAY).check(CLAIM, List.of(), null, cny("0.00"), manager(NOW))))
                .containsExactly("WAU-003");
    }

    @Test
    @Requirement({"R287", "R290"})
    void a_failed_audit_costs_the_loss_and_a_fifth_of_the_performance_pay() {
        WarrantyAudit failed = failed();
        assertThat(failed.loss()).isEqualTo(cny("80.00"));
        assertThat(problems(() -> failed.conclude(null, auditor(1)))).containsExactly("WAU-006");
        assertThat(problems(
                        () -> failed.conclude(new AuditSanction(cny("79.99"), new BigDecimal("19.99")), auditor(1))))
                .containsExactly("WAU-007", "WAU-008");
        assertThat(problems(
                        () -> failed.conclude(new AuditSanction(cny("80.00"), new BigDecimal("100.01")), auditor(1))))
                .containsExactly("WAU-008");
        assertThat(failed.conclude(SANCTION, auditor(1)).events())
                .containsExactly(new AuditEvent.Concluded(false, cny("80.00"), new BigDecimal("20")));
        DealerPolicy stricter = DealerPolicyFile.read("warranty: {audit: {performanceDeductionPercent: 30}}");
        assertThat(problems(() -> failed.conclude(SANCTION, by(Actor.of("U1", Role.FINANCE_MANAGER), NOW, stricter))))
                .containsExactly("WAU-008");
        WarrantyAudit undocumented = in(AuditState.UNDER_WAY)
                .check(CLAIM, List.of(ClaimDocumentKind.TECHNICAL_REPORT), null, cny("0.00"), auditor(1))
                .after();
        assertThat(undocumented.passed()).isFalse();
        WarrantyAudit clean = in(AuditState.UNDER_WAY)
                .check(CLAIM, List.of(), null, cny("0.00"), auditor(1))
                .after();
        assertThat(problems(() -> clean.conclude(SANCTION, auditor(1)))).containsExactly("WAU-009");
        assertThat(clean.conclude(null, auditor(1)).after().state()).isEqualTo(AuditState.CONCLUDED);
        assertThat(problems(() -> in(AuditState.UNDER_WAY).conclude(null, auditor(1))))
                .containsExactly("WAU-005");
        assertThat(problems(() -> clean.check(CLAIM, List.of(), null, cny("0.00"), auditor(2))))
                .containsExactly("WAU-004");
        assertThat(problems(() -> in(AuditState.UNDER_WAY).check(CLAIM, List.of(), null, cny("-1.00"), auditor(2))))
                .containsExactly("WAU-013");
    }

    @Test
    @Requirement("R288")
    void the_group_approves_through_somebody_outside_the_team() {
        WarrantyAudit concluded = in(AuditState.CONCLUDED);
        assertThat(problems(() -> concluded.approve(by(Actor.of("U1", Role.GENERAL_MANAGER), NOW))))
                .containsExactly("WAU-010");
        assertThat(problems(() -> concluded.approve(by(Actor.of("X1", Role.SERVICE_ADVISER), NOW))))
                .containsExactly("WAU-010");
        assertThat(concluded.approve(manager(NOW)).after().approvedBy()).isEqualTo(MANAGER.staff());
    }

    @Test
    @Requirement({"R288", "A29"})
    void a_project_year_without_a_visit_is_told_once_when_it_is_over() {
        WarrantyAudit planned = in(AuditState.PLANNED);
        Instant over = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(planned.due(DealerPolicy.standard())).containsExactly(new Due(DeadlineKind.WARRANTY_AUDIT, over));
        assertThat(problems(() -> planned.noteDue(manager(over.minus(MICRO))))).containsExactly("WAU-011");
        Change<WarrantyAudit> told = planned.noteDue(manager(over));
        assertThat(told.events()).containsExactly(new AuditEvent.Overdue("Audi", LocalDate.of(2026, 1, 1)));
        assertThat(told.after().due(DealerPolicy.standard())).isEmpty();
        assertThat(in(AuditState.UNDER_WAY).due(DealerPolicy.standard())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuditState.class)
    void in_every_state_exactly_the_steps_of_the_table_are_possible(AuditState state) {
        WarrantyAudit audit = in(state);
        List<AuditTrigger> open = Arrays.stream(AuditTrigger.values())
                .filter(trigger -> audit.mayI(trigger, auditor(1)).problems().stream()
                        .noneMatch(one -> one.code().id().startsWith("LIF-")))
                .toList();
        Set<AuditTrigger> possible = switch (state) {
            case PLANNED -> Set.of(AuditTrigger.VISIT, AuditTrigger.CANCEL, AuditTrigger.NOTE_DUE);
            case UNDER_WAY -> Set.of(AuditTrigger.CHECK, AuditTrigger.CONCLUDE);
            case CONCLUDED -> Set.of(AuditTrigger.APPROVE);
            case CLOSED, CANCELLED -> Set.of();
        };
        assertThat(Set.copyOf(open)).isEqualTo(possible);
        DealerJson json = new DealerJson();
        assertThat(json.read(WarrantyAudit.TYPE, json.write(WarrantyAudit.TYPE, audit)))
                .isEqualTo(audit);
    }

    @Test
    void nothing_typed_by_hand_is_printed() {
        WarrantyAudit audit = WarrantyAudit.plan("CANARY", team(3), manager(NOW))
                .then(planned -> planned.visit(false, auditor(1)))
                .then(there -> there.check(CLAIM, List.of(), "CANARY signed for it", cny("80.00"), auditor(2)))
                .after();
        assertThat(audit.toString()).isEqualTo("WarrantyAudit[" + audit.id().value() + ", under-way]");
        assertThat(audit.findings().toString()).doesNotContain("CANARY");
    }

    private static WarrantyAudit in(AuditState state) {
        return switch (state) {
            case PLANNED -> WarrantyAudit.plan("Audi", team(3), manager(NOW)).after();
            case UNDER_WAY -> in(AuditState.PLANNED).visit(false, auditor(1)).after();
            case CONCLUDED -> failed().conclude(SANCTION, auditor(1)).after();
            case CLOSED -> in(AuditState.CONCLUDED).approve(manager(NOW)).after();
            case CANCELLED -> in(AuditState.PLANNED).cancel(manager(NOW)).after();
        };
    }

    private static WarrantyAudit failed() {
        return in(AuditState.UNDER_WAY)
                .check(CLAIM, List.of(), "labour time not worked", cny("80.00"), auditor(2))
                .after();
    }

    private static List<StaffId> team(int members) {
        List<StaffId> team = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            team.add(new StaffId("U" + i));
        }
        return team;
    }

    private static Occasion manager(Instant at) {
        return by(MANAGER, at);
    }

    private static Occasion auditor(int number) {
        return by(Actor.of("U" + number, Role.FINANCE_MANAGER), NOW);
    }
}
