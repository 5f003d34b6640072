package org.dealersdk.domain.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.accident.AccidentTrigger.*;
import static org.dealersdk.domain.accident.Accidents.*;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.insurance.InsuranceTally;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.team.TeamMember;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccidentCaseTest {

    private static Map<AccidentState, Set<AccidentTrigger>> expected() {
        Map<AccidentState, Set<AccidentTrigger>> table = new EnumMap<>(AccidentState.class);
        Set<AccidentTrigger> always = EnumSet.of(LOG, OFFER_HAND_OVER, ACCEPT_HAND_OVER, DECLINE_HAND_OVER, NOTE_DUE);
        table.put(AccidentState.REPORTED, EnumSet.of(SEND_RESCUE, ARRIVE, LOSE));
        table.put(AccidentState.RESCUE, EnumSet.of(ARRIVE, LOSE));
        table.put(AccidentState.ARRIVED, EnumSet.of(SURVEY, LINK_ORDER, LOSE));
        table.put(AccidentState.SURVEYED, EnumSet.of(ASSESS, LINK_ORDER, LOSE, DECLARE_TOTAL_LOSS));
        table.put(AccidentState.ASSESSED, EnumSet.of(APPROVE, LINK_ORDER, LOSE, DECLARE_TOTAL_LOSS));
        table.put(
                AccidentState.APPROVED,
                EnumSet.of(LINK_ORDER, START_REPAIR, REQUEST_SUPPLEMENT, ANSWER_SUPPLEMENT, LOSE, DECLARE_TOTAL_LOSS));
        table.put(
                AccidentState.REPAIRING,
                EnumSet.of(REQUEST_SUPPLEMENT, ANSWER_SUPPLEMENT, COMPLETE_REPAIR, DECLARE_TOTAL_LOSS));
        table.put(AccidentState.REPAIRED, EnumSet.of(INVOICE, SETTLE));
        table.put(AccidentState.SETTLED, EnumSet.of(CLOSE));
        table.values().forEach(triggers -> triggers.addAll(always));
        table.put(AccidentState.CLOSED, Set.of());
        table.put(AccidentState.LOST, Set.of());
        table.put(AccidentState.TOTAL_LOSS, Set.of());
        return table;
    }

    @ParameterizedTest
    @EnumSource(AccidentState.class)
    @Requirement("R296")
    void each_state_knows_exactly_these_triggers(AccidentState state) {
        AccidentCase accident = in(state);
        assertThat(accident.state()).isEqualTo(state);
        for (AccidentTrigger trigger : AccidentTrigger.values()) {
            boolean known = accident.mayI(trigger, by(LI)).problems().stream()
                    .noneMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(known)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected().get(state).contains(trigger));
        }
    }

    @Test
    @Requirement({"R117", "R391", "M40"})
    void a_case_is_somebodys_from_the_first_moment() {
        AccidentCase accident = reported();
        assertThat(accident.responsibility().person()).isEqualTo(LI.staff());
        assertThat(accident.responsibility().since()).isEqualTo(NOW);
        assertThat(problems(
                        () -> AccidentCase.report(new AccidentCaseId("X-2"), said(), staff("ins-9"), team(), by(LI))))
                .as("nobody of the team")
                .containsExactly("TEA-003");
    }

    @Test
    @Requirement({"R117", "M40"})
    void only_who_is_responsible_decides_and_everybody_may_help() {
        assertThat(problems(() -> arrived().survey("bumper", cny("1.00"), by(WU))))
                .containsExactly("ACC-004");
        assertThat(problems(() -> surveyed().assess("A", cny("1.00"), by(ADVISER))))
                .containsExactly("ACC-004");
        assertThat(problems(() -> reported().lose(LossReason.NOT_REPAIRED, by(WU))))
                .containsExactly("ACC-004");
        assertThat(problems(() -> invoiced().settle(cny("7300.00"), null, by(WU))))
                .containsExactly("ACC-004");
        assertThat(problems(() -> settled().close(by(WU)))).containsExactly("ACC-004");
        assertThat(reported().sendRescue("tow-3", by(ADVISER)).after().state()).isEqualTo(AccidentState.RESCUE);
        assertThat(reported()
                        .log(Concerned.PARTS, "bumper ordered", by(ADVISER))
                        .after()
                        .log())
                .hasSize(1);
    }

    @Test
    @Requirement({"R117", "M23", "M40"})
    void a_hand_over_changes_nothing_until_the_one_who_was_asked_accepts() {
        AccidentCase offered = arrived().offerTo(WU.staff(), team(), by(LI)).after();
        assertThat(offered.responsibility().person()).isEqualTo(LI.staff());
        assertThat(problems(() -> offered.survey("bumper", cny("1.00"), by(WU))))
                .containsExactly("ACC-004");
        assertThat(problems(() -> offered.acceptHandOver(team(), by(LI)))).containsExactly("ACC-007");
        assertThat(problems(() -> arrived().acceptHandOver(team(), by(WU)))).containsExactly("ACC-006");
        assertThat(problems(() -> arrived().offerTo(LI.staff(), team(), by(LI))))
                .containsExactly("ACC-008");
        var taken = offered.acceptHandOver(team(), by(WU, NOW.plusSeconds(5), STANDARD));
        assertThat(taken.events()).containsExactly(new AccidentEvent.HandedOver(LI.staff(), WU.staff()));
        assertThat(taken.after().responsibility()).isEqualTo(new Responsibility(WU.staff(), NOW.plusSeconds(5), null));
        assertThat(problems(() -> taken.after().survey("bumper", cny("1.00"), by(LI))))
                .containsExactly("ACC-004");
        assertThat(offered.declineHandOver(by(WU)).after().responsibility().person())
                .isEqualTo(LI.staff());
    }

    @Test
    @Requirement("M23")
    void a_case_does_not_end_while_it_is_offered_to_somebody() {
        AccidentCase offered = settled().offerTo(WU.staff(), team(), by(LI)).after();
        assertThat(problems(() -> offered.close(by(LI)))).containsExactly("ACC-005");
        AccidentCase early = reported().offerTo(WU.staff(), team(), by(LI)).after();
        assertThat(problems(() -> early.lose(LossReason.CLAIM_REFUSED, by(LI)))).containsExactly("ACC-005");
        for (AccidentState state : EnumSet.of(
                AccidentState.SURVEYED, AccidentState.ASSESSED, AccidentState.APPROVED, AccidentState.REPAIRING)) {
            AccidentCase wreck = in(state).offerTo(WU.staff(), team(), by(LI)).after();
            assertThat(problems(() -> wreck.declareTotalLoss(cny("60000.00"), by(LI))))
                    .as("total loss from %s", state)
                    .containsExactly("ACC-005");
        }
    }

    @Test
    @Requirement({"R297", "R389"})
    void who_takes_a_case_on_is_no_service_adviser_and_all_reasons_are_told_at_once() {
        Actor both = Actor.of("ins-1", Role.INSURANCE_ADVISER, Role.SERVICE_ADVISER);
        assertThat(problems(
                        () -> AccidentCase.report(new AccidentCaseId("X-2"), said(), both.staff(), team(), by(both))))
                .containsExactly("TEA-001");
        AccidentCase offered = arrived().offerTo(WU.staff(), team(), by(LI)).after();
        Actor wuToo = Actor.of("ins-2", Role.SERVICE_ADVISER);
        assertThat(problems(() -> offered.acceptHandOver(team(), by(wuToo)))).containsExactly("TEA-001");
        Team nobody = Team.form(TeamKind.ACCIDENT).after();
        assertThat(problems(() ->
                        AccidentCase.report(new AccidentCaseId("X-2"), said(), ADVISER.staff(), nobody, by(ADVISER))))
                .containsExactlyInAnyOrder("TEA-001", "TEA-003", "TEA-004");
        DealerPolicy small = DealerPolicyFile.read("teams: {accident: {minimum: 0, mayNotBe: []}}");
        Team alone = Team.form(TeamKind.ACCIDENT)
                .then(team -> team.join(
                        new TeamMember(ADVISER.staff(), List.of(Role.SERVICE_ADVISER), false), by(ADVISER, NOW, small)))
                .after();
        assertThat(AccidentCase.report(
                                new AccidentCaseId("X-2"), said(), ADVISER.staff(), alone, by(ADVISER, NOW, small))
                        .after()
                        .state())
                .as("a small store's own rule")
                .isEqualTo(AccidentState.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({"ONE, TEA-004", "TWO, ''"})
    @Requirement("R297")
    void the_accident_team_has_at_least_two(String size, String problem) {
        Team team = size.equals("TWO")
                ? team()
                : Team.form(TeamKind.ACCIDENT)
                        .then(t -> t.join(member("ins-1"), by(LI)))
                        .after();
        assertThat(String.join(
                        ",",
                        problems(() ->
                                AccidentCase.report(new AccidentCaseId("X-2"), said(), LI.staff(), team, by(LI)))))
                .isEqualTo(problem);
    }

    @Test
    @Requirement("R307")
    void help_is_sent_and_awaited_within_the_policys_time() {
        var sent = reported().sendRescue("tow-3", by(ADVISER));
        Instant expected = NOW.plus(Duration.ofMinutes(90));
        assertThat(sent.events()).containsExactly(new AccidentEvent.RescueSent(expected));
        AccidentCase waiting = sent.after();
        assertThat(waiting.due(STANDARD)).contains(new Due(DeadlineKind.ACCIDENT_RESCUE, expected));
        assertThat(problems(() -> waiting.noteDue(by(SYSTEM, expected.minus(MICRO), STANDARD))))
                .containsExactly("ACC-019");
        var late = waiting.noteDue(by(SYSTEM, expected, STANDARD));
        assertThat(late.events()).containsExactly(new AccidentEvent.FellDue(DeadlineKind.ACCIDENT_RESCUE, expected));
        assertThat(late.after().due(STANDARD)).extracting(Due::kind).doesNotContain(DeadlineKind.ACCIDENT_RESCUE);
        DealerPolicy quick = DealerPolicyFile.read("insurance: {accident: {rescueWithin: 30 minutes}}");
        assertThat(waiting.due(quick))
                .contains(new Due(DeadlineKind.ACCIDENT_RESCUE, NOW.plus(Duration.ofMinutes(30))));
        assertThat(waiting.arrive(by(ADVISER)).after().due(STANDARD))
                .extracting(Due::kind)
                .doesNotContain(DeadlineKind.ACCIDENT_RESCUE);
    }

    @Test
    @Requirement("R304")
    void somebody_concerned_is_spoken_to_every_two_working_days_while_the_case_is_open() {
        AccidentCase accident = reported();
        Instant due = Instant.parse("2026-06-03T02:00:00Z");
        assertThat(accident.due(STANDARD)).containsExactly(new Due(DeadlineKind.ACCIDENT_CONTACT, due));
        AccidentCase told = accident.noteDue(by(SYSTEM, due, STANDARD)).after();
        assertThat(told.due(STANDARD)).isEmpty();
        AccidentCase spoken = told.log(Concerned.INSURER, "assessor comes tomorrow", by(LI, due, STANDARD))
                .after();
        assertThat(spoken.due(STANDARD))
                .containsExactly(new Due(DeadlineKind.ACCIDENT_CONTACT, Instant.parse("2026-06-05T02:00:00Z")));
        assertThat(spoken.log().get(0).with()).isEqualTo(Concerned.INSURER);
        assertThat(problems(() -> accident.log(Concerned.CUSTOMER, " ", by(LI))))
                .containsExactly("ACC-001");
        assertThat(in(AccidentState.CLOSED).due(STANDARD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5 working-days, 2026-06-06T02:00:00Z", "24 hours, 2026-06-02T02:00:00Z"})
    @Requirement("R306")
    void the_repair_is_completed_within_the_policys_time_or_told(String within, Instant due) {
        DealerPolicy policy = DealerPolicyFile.read("insurance: {accident: {repairWithin: " + within + "}}");
        assertThat(repairing().due(policy)).contains(new Due(DeadlineKind.ACCIDENT_REPAIR, due));
        var atTheLast = repairing().completeRepair(by(SYSTEM, due.minus(MICRO), policy));
        assertThat(atTheLast.events()).containsExactly(new AccidentEvent.RepairCompleted(ORDER, false));
        assertThat(repairing().completeRepair(by(SYSTEM, due, policy)).events())
                .containsExactly(new AccidentEvent.RepairCompleted(ORDER, true));
        var noted = repairing().noteDue(by(SYSTEM, due, policy));
        assertThat(noted.events()).contains(new AccidentEvent.FellDue(DeadlineKind.ACCIDENT_REPAIR, due));
        assertThat(repaired().due(policy)).extracting(Due::kind).doesNotContain(DeadlineKind.ACCIDENT_REPAIR);
    }

    @Test
    @Requirement("R296")
    void nothing_is_repaired_before_the_insurer_approves_and_without_an_order() {
        assertThat(problems(
                        () -> surveyed().linkOrder(ORDER, by(SYSTEM)).after().startRepair(by(SYSTEM))))
                .containsExactly("LIF-001");
        assertThat(problems(() -> approved().startRepair(by(SYSTEM)))).containsExactly("ACC-009");
        assertThat(repairing().repair().startedAt()).isEqualTo(NOW);
    }

    @Test
    @Requirement({"R296", "R304"})
    void hidden_damage_is_asked_for_and_answered_revision_by_revision() {
        assertThat(problems(() -> repairing().requestSupplement("axle", cny("7800.00"), by(LI))))
                .containsExactly("ACC-012");
        AccidentCase asked =
                repairing().requestSupplement("axle", cny("9000.00"), by(LI)).after();
        assertThat(asked.damage().pending().orElseThrow().revision()).isEqualTo(2);
        assertThat(problems(() -> asked.requestSupplement("more", cny("9500.00"), by(LI))))
                .containsExactly("ACC-010");
        assertThat(problems(() -> asked.completeRepair(by(SYSTEM)))).containsExactly("ACC-010");
        AccidentCase refused = asked.refuseSupplement("NO-2", by(LI)).after();
        assertThat(refused.damage().approval().orElseThrow().amount())
                .as("what was approved before still holds")
                .isEqualTo(cny("7800.00"));
        assertThat(problems(() -> refused.refuseSupplement("NO-2", by(LI)))).containsExactly("ACC-011");
        AccidentCase third = refused.requestSupplement("axle, photos", cny("8800.00"), by(LI))
                .then(c -> c.approveSupplement("OK-3", cny("8700.00"), cny("500.00"), by(LI)))
                .after();
        assertThat(third.damage().claims()).extracting(Claim::revision).containsExactly(1, 2, 3);
        assertThat(third.damage().approval().orElseThrow().amount()).isEqualTo(cny("8700.00"));
        assertThat(third.completeRepair(by(SYSTEM)).after().state()).isEqualTo(AccidentState.REPAIRED);
    }

    @Test
    @Requirement("R296")
    void insurer_and_customer_together_are_charged_no_more_than_is_approved() {
        assertThat(problems(() -> repaired().invoice(cny("7300.01"), cny("500.00"), by(SYSTEM))))
                .containsExactly("ACC-013");
        assertThat(problems(() -> repaired().invoice(cny("7400.00"), cny("400.00"), by(SYSTEM))))
                .containsExactly("ACC-014");
        assertThat(problems(() -> repaired().invoice(cny("7400.01"), cny("400.00"), by(SYSTEM))))
                .containsExactly("ACC-013", "ACC-014");
        assertThat(problems(() -> repaired().invoice(cny("7300.00"), cny("500.00"), by(SYSTEM))))
                .isEmpty();
        assertThat(problems(() -> repaired().invoice(cny("0.00"), cny("400.00"), by(SYSTEM))))
                .as("less than the excess is the customer's alone")
                .isEmpty();
        assertThat(problems(() -> repaired().settle(cny("7300.00"), null, by(LI))))
                .containsExactly("ACC-015");
        assertThat(problems(() -> invoiced().settle(cny("7300.01"), null, by(LI))))
                .containsExactly("ACC-016");
    }

    @Test
    @Requirement({"R296", "R304"})
    void a_case_closes_with_all_the_money_or_the_reason_why_not() {
        AccidentCase less = invoiced().settle(cny("7000.00"), null, by(LI)).after();
        assertThat(problems(() -> less.close(by(LI)))).containsExactly("ACC-017");
        var explained = invoiced().settle(cny("7000.00"), "paint hours cut", by(LI));
        assertThat(explained.events()).containsExactly(new AccidentEvent.Settled(cny("7000.00"), cny("300.00")));
        assertThat(explained.after().close(by(LI)).after().state()).isEqualTo(AccidentState.CLOSED);
        assertThat(settled().close(by(LI)).after().state()).isEqualTo(AccidentState.CLOSED);
    }

    @Test
    void a_total_loss_ends_the_case_with_what_the_insurer_pays_for_the_car() {
        var lost = repairing().declareTotalLoss(cny("60000.00"), by(LI));
        assertThat(lost.events()).containsExactly(new AccidentEvent.TotalLoss(cny("60000.00")));
        assertThat(lost.after().ending().carValue()).isEqualTo(cny("60000.00"));
        assertThat(problems(() -> lost.after().log(Concerned.CUSTOMER, "sorry", by(LI))))
                .containsExactly("LIF-002");
    }

    @Test
    void amounts_that_cannot_be_are_refused() {
        assertThat(problems(() -> arrived().survey("bumper", cny("0.00"), by(LI))))
                .containsExactly("ACC-002");
        assertThat(problems(() -> in(AccidentState.ASSESSED).approve("OK", cny("100.00"), cny("100.01"), by(LI))))
                .containsExactly("ACC-002");
        assertThat(problems(() -> surveyed().assess("A", org.joda.money.Money.parse("EUR 10.00"), by(LI))))
                .containsExactly("ACC-018");
        assertThat(problems(() -> AccidentCase.report(
                        new AccidentCaseId("X-2"),
                        AccidentReport.of(
                                new CustomerId("C-1"),
                                null,
                                said().insurer(),
                                AccidentChannel.PLATFORM,
                                NOW.plus(MICRO),
                                "hit"),
                        LI.staff(),
                        team(),
                        by(LI))))
                .containsExactly("ACC-003");
    }

    @ParameterizedTest
    @EnumSource(AccidentState.class)
    void a_case_comes_back_from_its_document_prints_nobody_and_can_be_forgotten(AccidentState state) {
        DealerJson json = new DealerJson();
        List<AccidentCase> both = new ArrayList<>(List.of(in(state)));
        both.add(in(state).eraseWords().after());
        for (AccidentCase accident : both) {
            assertThat(json.read(AccidentCase.TYPE, json.write(AccidentCase.TYPE, accident)))
                    .isEqualTo(accident);
            assertThat(accident.toString() + accident.report() + accident.damage() + accident.log())
                    .doesNotContain("CANARY");
        }
        assertThat(json.write(AccidentCase.TYPE, both.get(1))).doesNotContain("CANARY");
        assertThat(both.get(1).report().claimNumber())
                .as("the insurer's reference is no word about anybody")
                .isEqualTo("CLM-7");
        assertThat(in(state).passOn(new CustomerId("C-2")).after().report().customer())
                .isEqualTo(new CustomerId("C-2"));
    }

    @Test
    void whoever_was_sent_for_the_car_and_why_less_was_paid_are_forgotten_and_never_printed() {
        DealerJson json = new DealerJson();
        AccidentCase paid = rescuedBy("CANARY tow")
                .settle(cny("7000.00"), "CANARY says no", by(LI))
                .after();
        assertThat(paid.arrival() + " " + paid.repair()).doesNotContain("CANARY");
        AccidentCase erased = paid.eraseWords().after();
        assertThat(json.write(AccidentCase.TYPE, erased)).doesNotContain("CANARY");
        assertThat(json.read(AccidentCase.TYPE, json.write(AccidentCase.TYPE, erased)))
                .isEqualTo(erased);
        assertThat(erased.arrival().rescuer()).isEqualTo(Erasure.ERASED);
        assertThat(erased.repair().shortfall()).isEqualTo(Erasure.ERASED);
        assertThat(erased.repair().paid()).isEqualTo(cny("7000.00"));
        assertThat(reported().eraseWords().after().arrival()).isEqualTo(Arrival.NONE);
    }

    @Test
    @Requirement("R306")
    void repair_times_are_added_up_exactly_and_cut_to_hours_once() {
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        InsuranceTally june = new InsuranceTally(YearMonth.of(2026, 6), ZoneOffset.UTC, yuan, line -> Money.zero(yuan));
        Instant later = NOW.plus(Duration.ofMinutes(90));
        june.add(repairing().completeRepair(by(SYSTEM, later, STANDARD)).after());
        june.add(repairing()
                .completeRepair(by(SYSTEM, later.minus(MICRO), STANDARD))
                .after());
        assertThat(june.figures().repairHours())
                .as("a microsecond short of three")
                .isEqualTo(2);
        june.add(repairing()
                .completeRepair(by(SYSTEM, NOW.plus(MICRO), STANDARD))
                .after());
        assertThat(june.figures().repairHours()).isEqualTo(3);
        assertThat(june.figures().repairs()).isEqualTo(3);
    }

    @Test
    void texts_are_as_long_as_their_reader_counts_them_and_hold_only_what_every_store_keeps() {
        String astral = "\uD83D\uDE97";
        for (String never : List.of("a\u0000b", "half \uD83D", " ", "x".repeat(4001))) {
            assertThat(problems(() -> reported().log(Concerned.INSURER, never, by(LI))))
                    .as("log")
                    .containsExactly("ACC-001");
            assertThat(problems(() -> reported().sendRescue(never, by(LI)))).containsExactly("ACC-001");
            assertThat(problems(() -> surveyed().assess(never, cny("1.00"), by(LI))))
                    .containsExactly("ACC-001");
            assertThat(problems(() -> said().undrivableAt(never))).containsExactly("ACC-001");
        }
        assertThat(problems(() -> reported().log(Concerned.INSURER, astral.repeat(4000), by(LI))))
                .isEmpty();
        assertThat(problems(() -> reported().sendRescue(astral.repeat(200), by(LI))))
                .isEmpty();
        assertThat(problems(() -> reported().sendRescue(astral.repeat(201), by(LI))))
                .containsExactly("ACC-001");
        assertThat(problems(() -> said().undrivableAt(astral.repeat(501)))).containsExactly("ACC-001");
    }

    private static AccidentCase rescuedBy(String rescuer) {
        AccidentDraft sent = new AccidentDraft(invoiced()).arrival(new Arrival(NOW, rescuer, NOW));
        return sent.build();
    }
}
