package org.dealersdk.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.lifecycle.Transition;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.SurveyScale;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpTest {

    /** 10:00 in Shanghai. */
    private static final Instant DELIVERED = Instant.parse("2026-06-01T02:00:00Z");

    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final StaffId CLERK = new StaffId("E12");
    private static final DealerPolicy STANDARD = DealerPolicy.standard();
    private static final List<String> ALL_ASKED = List.of("usage", "evaluation", "vehicle-condition");
    private static final IdSource IDS = IdSource.seeded(Clock.fixed(DELIVERED, ZoneOffset.UTC), 7);

    private static Instant day(int days) {
        return DELIVERED.plus(Duration.ofDays(days));
    }

    private static Occasion at(Instant at, DealerPolicy policy, Role... roles) {
        return new Occasion(
                Actor.of("E12", roles.length == 0 ? new Role[] {Role.FOLLOW_UP_CLERK} : roles), at, policy, IDS);
    }

    private static Occasion at(Instant at) {
        return at(at, STANDARD);
    }

    private static FollowUp planned() {
        return planned(STANDARD, "WO-1");
    }

    private static FollowUp planned(DealerPolicy policy, @Nullable String order) {
        return FollowUp.plan(
                        order == null ? FollowUpOrigin.CONSULTATION : FollowUpOrigin.DELIVERY,
                        new CustomerId("C-1"),
                        order == null ? null : new WorkOrderId(order),
                        DELIVERED,
                        at(DELIVERED, policy))
                .after();
    }

    private static Conversation said(Outcome outcome, String... topics) {
        return new Conversation(outcome, topics.length == 0 ? ALL_ASKED : List.of(topics), "Asked for Mr Zhang.", null);
    }

    private static Contact call(Instant at, Outcome outcome) {
        return Contact.reached(at, CLERK, said(outcome));
    }

    private static FollowUp called(FollowUp followUp, Instant at, Outcome outcome) {
        return followUp.record(call(at, outcome), at(at)).after();
    }

    private static FollowUp withMatter(FollowUp followUp, Instant at) {
        return followUp.record(call(at, Outcome.NEUTRAL), List.of(new RaisedMatter("Rattles when cold.", null)), at(at))
                .after();
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }

    private static FollowUp in(FollowUpState state) {
        FollowUp start = planned();
        return switch (state) {
            case PLANNED -> start;
            case OVERDUE -> start.markOverdue(at(day(7))).after();
            case MATTERS_OPEN -> withMatter(start, day(4));
            case DISSATISFIED -> called(start, day(4), Outcome.DISSATISFIED);
            case COMPLETED -> called(start, day(4), Outcome.SATISFIED);
            case LAPSED -> lapsed(start);
            case CANCELLED ->
                start.cancel(CancelReason.CUSTOMER_OBJECTS, at(day(1))).after();
        };
    }

    private static FollowUp lapsed(FollowUp start) {
        FollowUp tried = start;
        for (int day = 3; day < 6; day++) {
            Contact attempt = Contact.attempted(day(day), CLERK, ContactResult.NO_ANSWER);
            tried = tried.record(attempt, at(day(day))).after();
        }
        return tried.markOverdue(at(day(7))).after().lapse(at(day(8))).after();
    }

    @ParameterizedTest
    @EnumSource(FollowUpState.class)
    void each_state_knows_exactly_these_triggers(FollowUpState state) {
        Set<FollowUpTrigger> common = EnumSet.of(
                FollowUpTrigger.LOG_CONTACT,
                FollowUpTrigger.COMPLETE,
                FollowUpTrigger.OPEN_MATTER,
                FollowUpTrigger.RECORD_DISSATISFACTION,
                FollowUpTrigger.ASSIGN);
        Set<FollowUpTrigger> expected = EnumSet.noneOf(FollowUpTrigger.class);
        switch (state) {
            case PLANNED -> {
                expected.addAll(common);
                expected.addAll(Set.of(FollowUpTrigger.MARK_OVERDUE, FollowUpTrigger.CANCEL));
            }
            case OVERDUE -> {
                expected.addAll(common);
                expected.addAll(Set.of(FollowUpTrigger.LAPSE, FollowUpTrigger.CANCEL));
            }
            case MATTERS_OPEN -> {
                expected.addAll(common);
                expected.add(FollowUpTrigger.RESUME);
            }
            case DISSATISFIED -> expected.addAll(common);
            case COMPLETED, LAPSED, CANCELLED ->
                assertThat(FollowUp.LIFECYCLE.isFinal(state)).isTrue();
        }
        FollowUp followUp = in(state);
        assertThat(followUp.state()).isEqualTo(state);
        for (FollowUpTrigger trigger : FollowUpTrigger.values()) {
            List<String> reasons = followUp.mayI(trigger, at(day(4))).problems().stream()
                    .map(p -> p.code().id())
                    .toList();
            boolean unknown = reasons.contains("LIF-001") || reasons.contains("LIF-002");
            assertThat(unknown).as(state + " on " + trigger).isEqualTo(!expected.contains(trigger));
        }
    }

    @Test
    @Requirement({"R194", "M15"})
    void nothing_guards_the_way_to_dissatisfied() {
        List<Transition<FollowUpState, FollowUpTrigger, ?>> rows = new ArrayList<>(FollowUp.LIFECYCLE.transitions());
        assertThat(rows)
                .filteredOn(row -> row.trigger() == FollowUpTrigger.RECORD_DISSATISFACTION)
                .hasSize(4)
                .allMatch(row -> row.guards().isEmpty() && row.to() == FollowUpState.DISSATISFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "3 days, 7 days,         2026-06-04T02:00:00Z, 2026-06-08T02:00:00Z",
        "0 days, 7 days,         2026-06-01T02:00:00Z, 2026-06-08T02:00:00Z",
        "2 days, 7 days,         2026-06-03T02:00:00Z, 2026-06-08T02:00:00Z",
        "0 days, 1 working-days, 2026-06-01T02:00:00Z, 2026-06-02T02:00:00Z",
        "3 working-days, 6 working-days, 2026-06-04T02:00:00Z, 2026-06-08T02:00:00Z",
    })
    @Requirement({"R168", "R169", "R170", "R172", "V01", "A20"})
    void the_first_call_has_the_stores_window(String earliest, String latest, Instant opens, Instant closes) {
        DealerPolicy policy =
                DealerPolicyFile.read("followUp: {firstCall: {earliest: %s, latest: %s}}".formatted(earliest, latest));
        assertThat(planned(policy, "WO-1").plan().window()).isEqualTo(new Window(opens, closes));
    }

    @Test
    @Requirement("R168")
    void the_window_opens_and_closes_to_the_microsecond() {
        assertThat(called(planned(), day(3).minus(MICRO), Outcome.SATISFIED).state())
                .isEqualTo(FollowUpState.PLANNED);
        assertThat(called(planned(), day(3), Outcome.SATISFIED).state()).isEqualTo(FollowUpState.COMPLETED);
        Change<FollowUp> last = planned().record(call(day(7).minus(MICRO), Outcome.SATISFIED), at(day(8)));
        assertThat(last.events()).contains(new FollowUpEvent.Completed(Outcome.SATISFIED, true));
        Change<FollowUp> late = planned().record(call(day(7), Outcome.SATISFIED), at(day(8)));
        assertThat(late.events())
                .contains(new FollowUpEvent.Overdue(day(7)), new FollowUpEvent.Completed(Outcome.SATISFIED, false));
    }

    @Test
    @Requirement("R168")
    void daylight_saving_does_not_shift_the_window_on_the_wall() {
        DealerPolicy berlin = DealerPolicyFile.read("calendar: {zone: Europe/Berlin}");
        Instant delivered = Instant.parse("2026-03-27T09:00:00Z");
        FollowUp followUp = FollowUp.plan(
                        FollowUpOrigin.DELIVERY, new CustomerId("C"), null, delivered, at(delivered, berlin))
                .after();
        assertThat(followUp.plan()
                        .window()
                        .opens()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .getHour())
                .isEqualTo(10);
        assertThat(followUp.plan().window().opens()).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
    }

    @Test
    @Requirement({"R173", "R174"})
    void after_a_consultation_the_vehicle_is_not_asked_about() {
        Contact brief = Contact.reached(day(4), CLERK, said(Outcome.SATISFIED, "usage", "evaluation"));
        FollowUp consultation =
                planned(STANDARD, null).record(brief, at(day(4))).after();
        assertThat(consultation.state()).isEqualTo(FollowUpState.COMPLETED);
        assertThat(problems(() -> planned().record(brief, at(day(4))))).containsExactly("FUP-004");
    }

    @Test
    @Requirement({"R174", "R175"})
    void a_call_covers_what_is_required_and_only_what_is_on_the_checklist() {
        Contact odd = Contact.reached(day(4), CLERK, said(Outcome.NEUTRAL, "weather"));
        assertThat(problems(() -> planned().record(odd, at(day(4)))))
                .containsExactly("FUP-005", "FUP-004", "FUP-004", "FUP-004");
    }

    @Test
    @Requirement({"R171", "V02", "A18"})
    void the_second_call_is_counted_from_when_the_first_really_took_place() {
        Instant reallyCalled = day(9).plus(MICRO);
        FollowUp first = called(in(FollowUpState.OVERDUE), reallyCalled, Outcome.SATISFIED);
        FollowUp second = first.planSecond(List.of("new-needs"), at(day(9).plusSeconds(60)))
                .after();
        assertThat(second.plan().window())
                .isEqualTo(new Window(reallyCalled.plus(Duration.ofDays(7)), reallyCalled.plus(Duration.ofDays(14))));
        assertThat(second.plan().first()).isEqualTo(first.id());
        assertThat(problems(() -> second.planSecond(List.of("usage-advice"), at(day(30)))))
                .containsExactly("FUP-015");
    }

    @Test
    @Requirement("V02")
    void a_store_without_second_calls_plans_none() {
        DealerPolicy once = DealerPolicyFile.read("followUp: {secondCall: {planned: false}}");
        FollowUp first = in(FollowUpState.COMPLETED);
        assertThat(problems(() -> first.planSecond(List.of("new-needs"), at(day(5), once))))
                .containsExactly("FUP-015");
        assertThat(problems(() -> planned().planSecond(List.of("new-needs"), at(day(5)))))
                .containsExactly("FUP-015");
    }

    @Test
    @Requirement("R176")
    void the_second_call_repeats_nothing() {
        FollowUp first = in(FollowUpState.COMPLETED);
        assertThat(first.topicsLeft(at(day(5)))).contains("new-needs").doesNotContainAnyElementsOf(ALL_ASKED);
        assertThat(problems(() -> first.planSecond(List.of("usage", "new-needs"), at(day(5)))))
                .containsExactly("FUP-006");
        assertThat(problems(() -> first.planSecond(List.of(), at(day(5))))).containsExactly("FUP-007");
        FollowUp second = first.planSecond(List.of("new-needs"), at(day(5))).after();
        Instant then = day(12);
        Contact again = Contact.reached(then, CLERK, said(Outcome.SATISFIED, "evaluation", "new-needs"));
        assertThat(problems(() -> second.record(again, at(then)))).containsExactly("FUP-006");
        Contact fresh = Contact.reached(then, CLERK, said(Outcome.SATISFIED, "new-needs"));
        assertThat(second.record(fresh, at(then)).after().state()).isEqualTo(FollowUpState.COMPLETED);
    }

    @Test
    @Requirement({"R181", "M15"})
    void every_attempt_is_kept_and_none_completes_a_call() {
        FollowUp followUp = planned();
        for (ContactResult result : EnumSet.complementOf(EnumSet.of(ContactResult.REACHED))) {
            Change<FollowUp> tried = followUp.record(Contact.attempted(day(4), CLERK, result), at(day(4)));
            assertThat(tried.events()).hasSize(1).hasOnlyElementsOfType(FollowUpEvent.ContactLogged.class);
            followUp = tried.after();
        }
        assertThat(followUp.state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(followUp.attempts()).isEqualTo(4);
        assertThatThrownBy(() -> new Contact(
                        day(4), ContactDirection.OUTBOUND, ContactChannel.PHONE, CLERK, ContactResult.REACHED, null))
                .hasMessageContaining("FUP-001");
        assertThatThrownBy(() -> new Contact(
                        day(4),
                        ContactDirection.OUTBOUND,
                        ContactChannel.PHONE,
                        CLERK,
                        ContactResult.BUSY,
                        said(Outcome.SATISFIED)))
                .hasMessageContaining("FUP-001");
    }

    @Test
    @Requirement("R181")
    void the_customers_own_call_before_the_window_is_logged_and_does_not_replace_ours() {
        Contact inbound = Contact.received(day(1), CLERK, said(Outcome.SATISFIED));
        FollowUp followUp = planned().record(inbound, at(day(1))).after();
        assertThat(followUp.state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(followUp.contacts()).containsExactly(inbound);
        assertThat(followUp.due(day(1)))
                .extracting(Due::kind)
                .containsExactly(DeadlineKind.FOLLOW_UP_OPENS, DeadlineKind.FOLLOW_UP_CLOSES);
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpState.class,
            names = {"PLANNED", "OVERDUE", "MATTERS_OPEN", "DISSATISFIED"})
    @Requirement({"R194", "M15", "M16", "M17"})
    void a_dissatisfied_answer_is_recorded_in_every_open_state_whatever_else_is_missing(FollowUpState state) {
        Instant then = day(10);
        Contact angry = Contact.received(then, CLERK, said(Outcome.DISSATISFIED, "weather"));
        Change<FollowUp> change = in(state).record(angry, at(then));
        assertThat(change.after().state()).isEqualTo(FollowUpState.DISSATISFIED);
        assertThat(change.events())
                .contains(new FollowUpEvent.DissatisfactionRecorded(
                        new CustomerId("C-1"),
                        new WorkOrderId("WO-1"),
                        change.after().contacts().size(),
                        then,
                        state == FollowUpState.DISSATISFIED));
    }

    @Test
    @Requirement("R189")
    void a_dissatisfied_customer_is_called_until_satisfied() {
        FollowUp followUp = in(FollowUpState.DISSATISFIED);
        assertThat(problems(() -> followUp.cancel(CancelReason.DUPLICATE, at(day(5)))))
                .containsExactly("LIF-001");
        FollowUp neutral = called(followUp, day(5), Outcome.NEUTRAL);
        assertThat(neutral.state()).isEqualTo(FollowUpState.DISSATISFIED);
        assertThat(neutral.mayI(FollowUpTrigger.COMPLETE, at(day(5))).problems())
                .as("neutral is not satisfied")
                .extracting(p -> p.code().id())
                .containsExactly("FUP-008");
        FollowUp again = called(neutral, day(6), Outcome.DISSATISFIED);
        assertThat(again.mayI(FollowUpTrigger.COMPLETE, at(day(6))).problems())
                .extracting(p -> p.code().id())
                .containsExactly("FUP-008");
        assertThat(called(again, day(7), Outcome.SATISFIED).state()).isEqualTo(FollowUpState.COMPLETED);
    }

    @Test
    @Requirement("R189")
    void an_older_satisfied_answer_entered_late_does_not_outweigh_the_newer_negative_one() {
        FollowUp followUp = in(FollowUpState.DISSATISFIED);
        Contact older = call(day(4).minus(MICRO), Outcome.SATISFIED);
        assertThat(followUp.record(older, at(day(5))).after().state()).isEqualTo(FollowUpState.DISSATISFIED);
    }

    @Test
    @Requirement("R177")
    void what_was_said_is_recorded_and_what_was_asked_for_stays_until_it_is_handled() {
        assertThat(problems(() -> new Conversation(Outcome.NEUTRAL, ALL_ASKED, " ", null)))
                .containsExactly("FUP-018");
        assertThat(problems(() -> new RaisedMatter(" ", null))).containsExactly("FUP-018");
        FollowUp open = withMatter(planned(), day(4));
        assertThat(open.contacts().get(0).conversation()).isEqualTo(said(Outcome.NEUTRAL));
        assertThat(open.matters()).singleElement().satisfies(matter -> {
            assertThat(matter.text()).isEqualTo("Rattles when cold.");
            assertThat(matter.stage()).isEqualTo(MatterStage.OPEN);
        });
        FollowUp calledAgain = called(open, day(5), Outcome.SATISFIED);
        assertThat(calledAgain.matters()).isEqualTo(open.matters());
        assertThat(calledAgain.state()).isEqualTo(FollowUpState.MATTERS_OPEN);
    }

    @Test
    @Requirement("R178")
    void a_matter_answered_at_once_leaves_nothing_open() {
        Change<FollowUp> change = planned()
                .record(
                        call(day(4), Outcome.SATISFIED),
                        List.of(new RaisedMatter("When is the next service?", "In March.")),
                        at(day(4)));
        assertThat(change.after().state()).isEqualTo(FollowUpState.COMPLETED);
        assertThat(change.after().matters().get(0).stage()).isEqualTo(MatterStage.TOLD);
    }

    @Test
    @Requirement("R179")
    void an_unsolved_matter_is_reported_within_two_days() {
        FollowUp open = in(FollowUpState.MATTERS_OPEN);
        Instant due = day(6);
        assertThat(open.due(day(4))).containsExactly(new Due(DeadlineKind.MATTER_REPORT, due));
        assertThat(open.reportMatter(1, at(due.minus(MICRO))).events())
                .containsExactly(new FollowUpEvent.MatterReported(1, Role.BUSINESS_SUPERVISOR, false));
        assertThat(problems(() -> open.markOverdue(at(due.minus(MICRO))))).containsExactly("FUP-010");
        FollowUp noted = open.markOverdue(at(due)).after();
        assertThat(noted.due(due)).isEmpty();
        assertThat(problems(() -> noted.markOverdue(at(day(9))))).containsExactly("FUP-010");
        assertThat(open.reportMatter(1, at(due)).events())
                .containsExactly(
                        new FollowUpEvent.MatterOverdue(1, MatterStage.OPEN, due),
                        new FollowUpEvent.MatterReported(1, Role.BUSINESS_SUPERVISOR, true));
        assertThat(problems(() -> open.reportMatter(2, at(due)))).containsExactly("FUP-014");
    }

    @ParameterizedTest
    @CsvSource({
        // found at 23:59:59.999999 and told in the next microsecond, which is the next day
        "Asia/Shanghai, 2026-06-05T15:59:59.999999Z, 2026-06-05T16:00:00Z, true",
        "Asia/Shanghai, 2026-06-05T16:00:00Z, 2026-06-06T15:59:59.999999Z, false",
        "Europe/Berlin, 2026-06-05T10:00:00Z, 2026-06-05T21:59:59.999999Z, false",
        "Europe/Berlin, 2026-06-05T10:00:00Z, 2026-06-05T22:00:00Z, true",
    })
    @Requirement("R180")
    void the_customer_hears_of_the_solution_on_the_day_it_was_found(
            String zone, Instant found, Instant told, boolean late) {
        DealerPolicy policy = DealerPolicyFile.read("calendar: {zone: " + zone + "}");
        FollowUp solved = in(FollowUpState.MATTERS_OPEN)
                .findSolution(1, "New bush.", at(found, policy))
                .after();
        Change<FollowUp> change = solved.tellCustomer(1, call(told, Outcome.SATISFIED), at(told, policy));
        assertThat(change.events()).contains(new FollowUpEvent.CustomerTold(1, late));
        assertThat(change.events().stream().anyMatch(FollowUpEvent.MatterOverdue.class::isInstance))
                .isEqualTo(late);
        assertThat(change.after().state()).isEqualTo(FollowUpState.COMPLETED);
    }

    @Test
    @Requirement({"R178", "R189"})
    void only_when_all_matters_are_told_is_the_call_complete() {
        FollowUp two = withMatter(in(FollowUpState.MATTERS_OPEN), day(4).plusSeconds(60));
        Instant then = day(5);
        FollowUp one = two.findSolution(1, "Done.", at(then))
                .then(next -> next.tellCustomer(1, call(then, Outcome.SATISFIED), at(then)))
                .after();
        assertThat(one.state()).isEqualTo(FollowUpState.MATTERS_OPEN);
        assertThat(one.mayI(FollowUpTrigger.COMPLETE, at(then)).problems())
                .extracting(p -> p.code().id())
                .containsExactly("FUP-009");
        FollowUp angry = one.findSolution(2, "Cannot be done.", at(then))
                .then(next -> next.tellCustomer(2, call(then, Outcome.DISSATISFIED), at(then)))
                .after();
        assertThat(angry.state()).isEqualTo(FollowUpState.DISSATISFIED);
    }

    @Test
    @Requirement("M14")
    void a_matter_settled_before_the_window_does_not_swallow_the_call() {
        Contact question = Contact.received(day(1), CLERK, said(Outcome.NEUTRAL));
        FollowUp open = planned()
                .record(question, List.of(new RaisedMatter("Where is the manual?", null)), at(day(1)))
                .after();
        FollowUp settled = open.findSolution(1, "In the boot.", at(day(2)))
                .then(next -> next.tellCustomer(1, call(day(2), Outcome.SATISFIED), at(day(2))))
                .after();
        assertThat(settled.state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(called(settled, day(4), Outcome.SATISFIED).state()).isEqualTo(FollowUpState.COMPLETED);
    }

    @Test
    @Requirement("M14")
    void a_call_that_did_not_come_is_overdue_from_the_closing_moment_and_says_so_once() {
        assertThat(problems(() -> planned().markOverdue(at(day(7).minus(MICRO)))))
                .containsExactly("FUP-010");
        Change<FollowUp> late = planned().markOverdue(at(day(7)));
        assertThat(late.events()).containsExactly(new FollowUpEvent.Overdue(day(7)));
        assertThat(problems(() -> late.after().markOverdue(at(day(8))))).containsExactly("FUP-010");
        assertThat(late.after().due(day(8))).isEmpty();
    }

    @Test
    @Requirement("M14")
    void giving_up_needs_enough_attempts() {
        FollowUp overdue = in(FollowUpState.OVERDUE);
        assertThat(problems(() -> overdue.lapse(at(day(8))))).containsExactly("FUP-011");
        assertThat(in(FollowUpState.LAPSED).attempts()).isEqualTo(3);
        DealerPolicy one = DealerPolicyFile.read("followUp: {attemptsBeforeLapse: 1}");
        FollowUp tried = overdue.record(Contact.attempted(day(8), CLERK, ContactResult.BUSY), at(day(8)))
                .after();
        assertThat(tried.lapse(at(day(8), one)).after().state()).isEqualTo(FollowUpState.LAPSED);
    }

    @Test
    @Requirement({"R183", "R184", "V21"})
    void the_supervisor_appoints_the_caller_and_a_stand_in() {
        FollowUp followUp = planned();
        assertThat(followUp.role()).isEqualTo(Role.FOLLOW_UP_CLERK);
        assertThat(problems(() -> followUp.assign(CLERK, at(day(1))))).containsExactly("FUP-012");
        FollowUp assigned = followUp.assign(CLERK, at(day(1), STANDARD, Role.BUSINESS_SUPERVISOR))
                .after();
        Change<FollowUp> standIn = assigned.assign(new StaffId("E13"), at(day(2), STANDARD, Role.BUSINESS_SUPERVISOR));
        assertThat(standIn.events()).containsExactly(new FollowUpEvent.Assigned(CLERK, new StaffId("E13")));
        assertThat(planned(DealerPolicyFile.read("followUp: {caller: service-adviser}"), "WO")
                        .role())
                .isEqualTo(Role.SERVICE_ADVISER);
    }

    @Test
    @Requirement({"V18", "K34", "K35", "K37"})
    void survey_answers_fit_their_scale() {
        List<Integer> factors = Collections.nCopies(20, 82);
        List<Integer> implementation = Collections.nCopies(11, 79);
        Survey survey = new Survey(SurveyScale.standard(), 10, factors, implementation);
        Conversation asked = new Conversation(Outcome.SATISFIED, ALL_ASKED, "Content.", survey);
        Change<FollowUp> change = planned().record(Contact.reached(day(4), CLERK, asked), at(day(4)));
        assertThat(change.events()).contains(new FollowUpEvent.SurveyAnswered(1, 10));
        assertThat(problems(() -> new Survey(SurveyScale.standard(), 11, List.of(101), implementation)))
                .containsExactly("FUP-016", "FUP-017", "FUP-016");
        assertThat(problems(() -> new Survey(SurveyScale.standard(), 0, factors, List.of())))
                .containsExactly("FUP-016", "FUP-017");
    }

    @Test
    void a_contact_in_the_future_is_refused() {
        assertThat(problems(() -> planned().record(call(day(4).plus(MICRO), Outcome.SATISFIED), at(day(4)))))
                .containsExactly("FUP-013");
    }

    @ParameterizedTest
    @EnumSource(FollowUpState.class)
    void a_follow_up_survives_its_json_and_never_prints_what_was_said(FollowUpState state) {
        DealerJson json = new DealerJson();
        FollowUp followUp = in(state);
        String document = json.write(FollowUp.TYPE, followUp);
        assertThat(json.read(FollowUp.TYPE, document)).isEqualTo(followUp);
        FollowUp extended = json.read(FollowUp.TYPE, document.replaceFirst("\\{", "{\"acmeScore\":7,"));
        assertThat(extended.extensions()).isEqualTo(Map.of("acmeScore", 7));
        assertThat(followUp.toString() + followUp.contacts() + followUp.matters())
                .doesNotContain("Zhang")
                .doesNotContain("Rattles");
    }

    @Test
    @Requirement({"R194", "M14", "M15", "M38"})
    void on_random_walks_no_negative_is_lost_and_nothing_ends_with_an_open_matter() {
        for (int seed = 0; seed < 300; seed++) {
            walk(new Random(seed));
        }
    }

    private static void walk(Random random) {
        FollowUp followUp = planned();
        Instant now = DELIVERED;
        boolean angry = false;
        for (int step = 0; step < 40; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            Instant at = now;
            List<Function<FollowUp, Change<FollowUp>>> steps = List.of(
                    f -> f.record(Contact.attempted(at, CLERK, ContactResult.NO_ANSWER), at(at)),
                    f -> f.record(call(at, Outcome.SATISFIED), at(at)),
                    f -> f.record(call(at, Outcome.DISSATISFIED), at(at)),
                    f -> f.record(call(at, Outcome.NEUTRAL), List.of(new RaisedMatter("x", null)), at(at)),
                    f -> f.reportMatter(1, at(at)),
                    f -> f.findSolution(1 + random.nextInt(2), "y", at(at)),
                    f -> f.tellCustomer(1 + random.nextInt(2), call(at, Outcome.SATISFIED), at(at)),
                    f -> f.markOverdue(at(at)),
                    f -> f.lapse(at(at)));
            Change<FollowUp> change;
            try {
                change = steps.get(random.nextInt(steps.size())).apply(followUp);
            } catch (DealerException refused) {
                continue;
            }
            followUp = change.after();
            angry = followUp.lastConversation()
                    .filter(said -> said.outcome() == Outcome.DISSATISFIED)
                    .isPresent();
            if (angry) {
                assertThat(followUp.state()).isEqualTo(FollowUpState.DISSATISFIED);
            }
            if (FollowUp.LIFECYCLE.isFinal(followUp.state())) {
                assertThat(followUp.matters()).allMatch(matter -> matter.stage() == MatterStage.TOLD);
                assertThat(angry).isFalse();
                return;
            }
        }
    }
}
