package org.dealersdk.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
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
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpOrigin;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintTest {

    /** 10:00 in Shanghai. */
    private static final Instant T0 = Instant.parse("2026-06-01T02:00:00Z");

    private static final Duration MICRO = Duration.ofNanos(1000);
    private static final StaffId OWNER = new StaffId("E1");
    private static final StaffId OTHER = new StaffId("E2");
    private static final DealerPolicy STANDARD = DealerPolicy.standard();
    private static final List<Role> NAMED =
            List.of(Role.GENERAL_MANAGER, Role.CUSTOMER_SERVICE_MANAGER, Role.AFTER_SALES_MANAGER);
    private static final IdSource IDS = IdSource.seeded(Clock.fixed(T0, ZoneOffset.UTC), 11);

    private static Occasion at(Instant at, DealerPolicy policy, String staff) {
        return new Occasion(Actor.of(staff, Role.CUSTOMER_CARE_SPECIALIST), at, policy, IDS);
    }

    private static Occasion at(Instant at) {
        return at(at, STANDARD, "E1");
    }

    private static Instant hours(int hours) {
        return T0.plus(Duration.ofHours(hours));
    }

    private static Statement statement() {
        return Statement.of(
                ComplaintKind.COMPLAINT,
                ComplaintOrigin.AFTER_SALES,
                ComplaintCategory.SERVICE_ATTITUDE,
                ComplaintChannel.PHONE,
                T0.minus(Duration.ofHours(5)),
                "Mr Zhang was kept waiting.");
    }

    private static Complaint received(DealerPolicy policy, @Nullable Instant nextReply) {
        return Complaint.receive(new CustomerId("C-1"), statement(), OWNER, nextReply, at(T0, policy, "E1"))
                .after();
    }

    private static Complaint received() {
        return received(STANDARD, null);
    }

    private static Complaint answered() {
        return received().answer("We are sorry.", at(hours(1))).after();
    }

    private static Complaint in(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> received();
            case REPLY_PROMISED ->
                received().promiseReply(hours(5), at(hours(1))).after();
            case ANSWERED -> answered();
            case REOPENED -> answered().rejectAnswer(null, at(hours(2))).after();
            case RESOLVED -> answered().acceptAnswer(at(hours(2))).after();
            case CLOSED ->
                answered()
                        .acceptAnswer(at(hours(2)))
                        .then(c -> c.findCause("No bay was free.", at(hours(2))))
                        .then(c -> c.close(at(hours(2))))
                        .after();
            case WITHDRAWN ->
                received().withdraw("A misunderstanding.", at(hours(1))).after();
        };
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }

    @ParameterizedTest
    @EnumSource(ComplaintState.class)
    void each_state_knows_exactly_these_triggers(ComplaintState state) {
        Map<ComplaintState, Set<ComplaintTrigger>> expected = new EnumMap<>(ComplaintState.class);
        Set<ComplaintTrigger> always = EnumSet.of(
                ComplaintTrigger.TRACK,
                ComplaintTrigger.FIND_CAUSE,
                ComplaintTrigger.OFFER_HAND_OVER,
                ComplaintTrigger.ACCEPT_HAND_OVER,
                ComplaintTrigger.DECLINE_HAND_OVER);
        Set<ComplaintTrigger> waiting = EnumSet.of(ComplaintTrigger.ESCALATE, ComplaintTrigger.WITHDRAW);
        waiting.addAll(always);
        Set<ComplaintTrigger> unanswered = EnumSet.of(ComplaintTrigger.PROMISE_REPLY, ComplaintTrigger.ANSWER);
        unanswered.addAll(waiting);
        Set<ComplaintTrigger> judging = EnumSet.of(ComplaintTrigger.ACCEPT_ANSWER, ComplaintTrigger.REJECT_ANSWER);
        judging.addAll(waiting);
        Set<ComplaintTrigger> resolved = EnumSet.of(ComplaintTrigger.REJECT_ANSWER, ComplaintTrigger.CLOSE);
        resolved.addAll(always);
        expected.put(ComplaintState.RECEIVED, unanswered);
        expected.put(ComplaintState.REPLY_PROMISED, unanswered);
        expected.put(ComplaintState.REOPENED, unanswered);
        expected.put(ComplaintState.ANSWERED, judging);
        expected.put(ComplaintState.RESOLVED, resolved);
        expected.put(ComplaintState.CLOSED, Set.of());
        expected.put(ComplaintState.WITHDRAWN, Set.of());

        Complaint complaint = in(state);
        assertThat(complaint.state()).isEqualTo(state);
        for (ComplaintTrigger trigger : ComplaintTrigger.values()) {
            boolean unknown = complaint.mayI(trigger, at(hours(3))).problems().stream()
                    .anyMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(!unknown)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        }
    }

    @Test
    @Requirement({"R223", "R240", "M18"})
    void a_complaint_has_an_owner_and_a_reply_time_from_its_first_moment() {
        assertThat(received().clock().nextReplyAt()).isEqualTo(hours(24));
        assertThat(received().ownership()).isEqualTo(new Ownership(OWNER, null));
        assertThat(received(STANDARD, hours(2)).clock().nextReplyAt()).isEqualTo(hours(2));
        assertThat(problems(() -> received(STANDARD, T0))).containsExactly("CMP-002");
        assertThat(received(STANDARD, T0.plus(MICRO)).clock().nextReplyAt()).isEqualTo(T0.plus(MICRO));
        DealerPolicy quick = DealerPolicyFile.read("complaint: {replyWithin: 30 minutes}");
        assertThat(received(quick, null).clock().nextReplyAt()).isEqualTo(T0.plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @EnumSource(ComplaintState.class)
    @Requirement("R223")
    void an_open_complaint_without_a_next_reply_cannot_exist(ComplaintState state) {
        Complaint complaint = in(state);
        boolean open = !EnumSet.of(ComplaintState.RESOLVED, ComplaintState.CLOSED, ComplaintState.WITHDRAWN)
                .contains(state);
        assertThat(complaint.clock().nextReplyAt() != null).isEqualTo(open);
        assertThat(problems(() -> complaint.with(state, ReplyClock.STOPPED, List.of())))
                .isEqualTo(open ? List.of("CMP-001") : List.of());
    }

    @Test
    @Requirement("R223")
    void a_promise_lies_ahead_and_can_be_renewed() {
        Complaint promised = in(ComplaintState.REPLY_PROMISED);
        assertThat(problems(() -> promised.promiseReply(hours(2), at(hours(2)))))
                .containsExactly("CMP-002");
        assertThat(promised.promiseReply(hours(6), at(hours(2))).after().clock().nextReplyAt())
                .isEqualTo(hours(6));
    }

    @Test
    @Requirement({"R227", "M33"})
    void a_missed_reply_escalates_to_the_named_roles_once_from_its_very_moment() {
        Complaint promised = in(ComplaintState.REPLY_PROMISED);
        assertThat(problems(() -> promised.escalate(at(hours(5).minus(MICRO))))).containsExactly("CMP-010");
        Change<Complaint> escalated = promised.escalate(at(hours(5)));
        assertThat(escalated.events())
                .containsExactly(new ComplaintEvent.Escalated(EscalationReason.REPLY_MISSED, hours(5), NAMED));
        assertThat(problems(() -> escalated.after().escalate(at(hours(6))))).containsExactly("CMP-010");
        assertThat(escalated.after().due())
                .extracting(Due::kind)
                .containsExactly(DeadlineKind.COMPLAINT_ESCALATION, DeadlineKind.COMPLAINT_TRACKING);
    }

    @ParameterizedTest
    @CsvSource({"receipt, 24", "first-report, 19"})
    @Requirement({"R227", "A28", "V04"})
    void the_clock_starts_as_the_policy_says(String from, int hour) {
        DealerPolicy policy =
                DealerPolicyFile.read("complaint: {replyWithin: 9 days, escalation: {from: " + from + "}}");
        Complaint complaint = received(policy, null);
        assertThat(complaint.due()).contains(new Due(DeadlineKind.COMPLAINT_ESCALATION, hours(hour)));
        assertThat(problems(() -> complaint.escalate(at(hours(hour).minus(MICRO), policy, "E1"))))
                .containsExactly("CMP-010");
        assertThat(complaint.escalate(at(hours(hour), policy, "E1")).events())
                .containsExactly(new ComplaintEvent.Escalated(EscalationReason.CLOCK_RAN_OUT, hours(hour), NAMED));
    }

    @ParameterizedTest
    @CsvSource({"answer, false", "solution, true"})
    @Requirement({"R227", "A28"})
    void the_clock_stops_as_the_policy_says(String until, boolean runsOn) {
        DealerPolicy policy = DealerPolicyFile.read("complaint: {escalation: {until: " + until + "}}");
        Complaint answered = received(policy, null)
                .answer("Sorry.", at(hours(1), policy, "E1"))
                .after();
        assertThat(answered.clock().escalateAt() != null).isEqualTo(runsOn);
        Complaint reopened =
                answered.rejectAnswer(null, at(hours(2), policy, "E1")).after();
        assertThat(reopened.clock().escalateAt()).isEqualTo(runsOn ? hours(24) : hours(26));
        assertThat(answered.acceptAnswer(at(hours(2), policy, "E1"))
                        .after()
                        .clock()
                        .escalateAt())
                .isNull();
    }

    @Test
    @Requirement({"R227", "M33"})
    void a_late_answer_is_not_late_in_silence() {
        Change<Complaint> late = received().answer("At last.", at(hours(24)));
        assertThat(late.events())
                .containsExactly(
                        new ComplaintEvent.Escalated(EscalationReason.REPLY_MISSED, hours(24), NAMED),
                        new ComplaintEvent.Escalated(EscalationReason.CLOCK_RAN_OUT, hours(24), NAMED),
                        new ComplaintEvent.Answered(1, hours(48)));
        assertThat(late.after().escalations()).hasSize(2);
        assertThat(received().answer("In time.", at(hours(24).minus(MICRO))).events())
                .hasSize(1);
    }

    @Test
    @Requirement({"R224", "R189"})
    void satisfaction_is_recorded_with_each_answer_until_one_satisfies() {
        Complaint twice = in(ComplaintState.REOPENED)
                .answer("The work is free of charge.", at(hours(3)))
                .then(c -> c.acceptAnswer(at(hours(4))))
                .after();
        assertThat(twice.answers())
                .extracting(
                        answer -> answer.verdict() != null && answer.verdict().satisfied())
                .containsExactly(false, true);
        assertThat(twice.state()).isEqualTo(ComplaintState.RESOLVED);
        Complaint again = twice.rejectAnswer(hours(9), at(hours(5))).after();
        assertThat(again.state()).isEqualTo(ComplaintState.REOPENED);
        assertThat(again.clock().nextReplyAt()).isEqualTo(hours(9));
        assertThat(again.clock().trackBefore()).isNotNull();
    }

    @Test
    @Requirement("R235")
    void closing_needs_the_root_cause_unless_the_policy_waives_it() {
        Complaint resolved = in(ComplaintState.RESOLVED);
        assertThat(problems(() -> resolved.close(at(hours(3))))).containsExactly("CMP-005");
        DealerPolicy lenient = DealerPolicyFile.read("complaint: {rootCauseRequired: false}");
        assertThat(resolved.close(at(hours(3), lenient, "E1")).after().state()).isEqualTo(ComplaintState.CLOSED);
        assertThat(in(ComplaintState.CLOSED).rootCause()).isNotNull();
    }

    @Test
    @Requirement({"R240", "M23"})
    void the_owner_stays_responsible_until_the_one_asked_accepts() {
        Complaint offered = received().offerTo(OTHER, at(hours(1))).after();
        assertThat(offered.ownership()).isEqualTo(new Ownership(OWNER, OTHER));
        assertThat(problems(() -> offered.acceptHandOver(at(hours(2), STANDARD, "E3"))))
                .containsExactly("CMP-008");
        assertThat(problems(() -> received().acceptHandOver(at(hours(2), STANDARD, "E2"))))
                .containsExactly("CMP-007");
        assertThat(problems(() -> received().offerTo(OWNER, at(hours(1))))).containsExactly("CMP-009");
        Change<Complaint> taken = offered.acceptHandOver(at(hours(2), STANDARD, "E2"));
        assertThat(taken.after().ownership()).isEqualTo(new Ownership(OTHER, null));
        assertThat(taken.events()).containsExactly(new ComplaintEvent.HandedOver(OWNER, OTHER));
        assertThat(offered.declineHandOver(at(hours(2), STANDARD, "E2")).after().ownership())
                .isEqualTo(new Ownership(OWNER, null));
        Complaint pending =
                in(ComplaintState.RESOLVED).offerTo(OTHER, at(hours(3))).after();
        assertThat(problems(() -> pending.close(at(hours(3))))).containsExactly("CMP-005", "CMP-006");
    }

    @Test
    @Requirement("R226")
    void each_day_wants_an_entry() {
        Instant endOfTomorrow = Instant.parse("2026-06-02T16:00:00Z");
        Complaint complaint = received(STANDARD, hours(500));
        assertThat(complaint.due()).contains(new Due(DeadlineKind.COMPLAINT_TRACKING, endOfTomorrow));
        Complaint tracked = complaint
                .track("Spoke to the workshop.", at(endOfTomorrow.minus(MICRO)))
                .after();
        assertThat(tracked.clock().trackBefore()).isEqualTo(endOfTomorrow.plus(Duration.ofDays(1)));
        assertThat(tracked.tracking()).hasSize(1);
        assertThat(complaint.escalate(at(endOfTomorrow)).events())
                .contains(new ComplaintEvent.TrackingMissed(endOfTomorrow));
        assertThat(complaint.track("Late.", at(endOfTomorrow)).events())
                .contains(new ComplaintEvent.TrackingMissed(endOfTomorrow), new ComplaintEvent.Tracked(1));
    }

    @Test
    @Requirement({"R194", "R234", "M16", "M17"})
    void a_dissatisfied_follow_up_becomes_a_complaint_with_owner_and_due_time() {
        FollowUp angry = FollowUp.plan(
                        FollowUpOrigin.DELIVERY, new CustomerId("C-9"), new WorkOrderId("WO-9"), T0, at(T0))
                .then(f -> f.record(
                        Contact.reached(
                                hours(80),
                                OWNER,
                                new Conversation(Outcome.DISSATISFIED, List.of(), "Still rattles.", null)),
                        at(hours(81))))
                .after();
        Complaint complaint = Complaint.fromFollowUp(angry, ComplaintCategory.REPEATED_REPAIR, OWNER, at(hours(81)))
                .after();
        assertThat(complaint.customerId()).isEqualTo(new CustomerId("C-9"));
        assertThat(complaint.statement().firstReportedAt()).isEqualTo(hours(80));
        assertThat(complaint.statement().workOrderId()).isEqualTo(new WorkOrderId("WO-9"));
        assertThat(complaint.statement().followUpId()).isEqualTo(angry.id());
        assertThat(complaint.statement().text()).isEqualTo("Still rattles.");
        assertThat(complaint.clock().nextReplyAt()).isEqualTo(hours(105));
        var unique = Complaint.TYPE.attribute("openFollowUpId").orElseThrow();
        assertThat(unique.unique()).isTrue();
        assertThat(unique.value(complaint)).isEqualTo(angry.id().value());
        FollowUp calm = FollowUp.plan(FollowUpOrigin.DELIVERY, new CustomerId("C-9"), null, T0, at(T0))
                .after();
        assertThat(problems(() -> Complaint.fromFollowUp(calm, ComplaintCategory.OTHER, OWNER, at(T0))))
                .containsExactly("CMP-013");
    }

    @Test
    @Requirement({"R228", "R231", "R233", "R237"})
    void what_is_recorded_can_be_counted_by_kind_origin_category_and_person() {
        Statement bill = Statement.of(
                        ComplaintKind.GRIEVANCE,
                        ComplaintOrigin.SALES,
                        ComplaintCategory.BILL_QUERY,
                        ComplaintChannel.IN_PERSON,
                        T0,
                        "What is this item?")
                .concerning(OTHER)
                .about(new WorkOrderId("WO-3"));
        Complaint complaint = Complaint.receive(new CustomerId("C"), bill, OWNER, null, at(T0))
                .after();
        assertThat(complaint.statement().concerned()).isEqualTo(OTHER);
        for (Map.Entry<String, String> attribute : Map.of(
                        "kind", "grievance", "origin", "sales", "category", "bill-query", "workOrderId", "WO-3")
                .entrySet()) {
            assertThat(Complaint.TYPE
                            .attribute(attribute.getKey())
                            .orElseThrow()
                            .value(complaint))
                    .isEqualTo(attribute.getValue());
        }
    }

    @Test
    void what_was_said_before_it_was_received_cannot_lie_after() {
        Statement later = Statement.of(
                ComplaintKind.COMPLAINT,
                ComplaintOrigin.SALES,
                ComplaintCategory.OTHER,
                ComplaintChannel.ONLINE,
                T0.plus(MICRO),
                "x");
        assertThat(problems(() -> Complaint.receive(new CustomerId("C"), later, OWNER, T0, at(T0))))
                .containsExactly("CMP-002", "CMP-012");
    }

    @ParameterizedTest
    @EnumSource(ComplaintState.class)
    void a_complaint_survives_its_json_and_never_prints_what_was_said(ComplaintState state) {
        DealerJson json = new DealerJson();
        Complaint complaint = in(state);
        String document = json.write(Complaint.TYPE, complaint);
        assertThat(json.read(Complaint.TYPE, document)).isEqualTo(complaint);
        assertThat(complaint.toString()
                        + complaint.statement()
                        + complaint.answers()
                        + complaint.rootCause()
                        + complaint.withdrawal())
                .doesNotContain("Zhang")
                .doesNotContain("sorry")
                .doesNotContain("bay")
                .doesNotContain("misunder");
    }

    @Test
    @Requirement({"R223", "R224", "R225", "R235"})
    void on_random_walks_a_complaint_always_has_an_owner_a_reply_time_and_closes_only_satisfied() {
        for (int seed = 0; seed < 300; seed++) {
            walk(new Random(seed));
        }
    }

    private static void walk(Random random) {
        Complaint complaint = received();
        Instant now = T0;
        for (int step = 0; step < 50; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(20)));
            Occasion at = at(now, STANDARD, random.nextBoolean() ? "E1" : "E2");
            List<Function<Complaint, Change<Complaint>>> steps = List.of(
                    c -> c.promiseReply(at.at().plusSeconds(3600), at),
                    c -> c.answer("a", at),
                    c -> c.acceptAnswer(at),
                    c -> c.rejectAnswer(null, at),
                    c -> c.track("t", at),
                    c -> c.findCause("c", at),
                    c -> c.escalate(at),
                    c -> c.offerTo(OTHER, at),
                    c -> c.acceptHandOver(at),
                    c -> c.close(at));
            try {
                complaint =
                        steps.get(random.nextInt(steps.size())).apply(complaint).after();
            } catch (DealerException refused) {
                continue;
            }
            boolean open = complaint.clock().nextReplyAt() != null;
            boolean settled =
                    Set.of(ComplaintState.RESOLVED, ComplaintState.CLOSED).contains(complaint.state());
            assertThat(open).isEqualTo(!settled);
            if (complaint.state() == ComplaintState.CLOSED) {
                assertThat(complaint.lastAnswer().orElseThrow().verdict()).matches(verdict -> verdict.satisfied());
                assertThat(complaint.rootCause()).isNotNull();
                return;
            }
        }
    }
}
