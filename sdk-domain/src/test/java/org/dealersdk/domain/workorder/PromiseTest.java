package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;
import static org.dealersdk.domain.workorder.Workdays.*;
import static org.dealersdk.domain.workorder.Workdays.agreed;
import static org.dealersdk.domain.workorder.Workdays.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Promised times: every one is kept on record, a change is told in advance, silence is noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PromiseTest {

    private static final Instant ELEVEN = at(120);
    private static final Instant NOON = at(180);

    private final WorkOrder order = agreed(JobType.GENERAL_REPAIR, ELEVEN);

    @Test
    @Requirement({"R135", "M24"})
    void every_promised_time_is_on_record_with_who_when_and_why() {
        WorkOrder moved =
                order.renewPromise(NOON, "seal is late", told(60), adviser(60)).after();

        assertThat(moved.promiseVersions())
                .extracting(
                        PromiseVersion::version,
                        PromiseVersion::promisedAt,
                        PromiseVersion::madeAt,
                        PromiseVersion::toldAt,
                        PromiseVersion::by,
                        PromiseVersion::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, ELEVEN, at(10), at(10), ADVISER, null),
                        org.assertj.core.groups.Tuple.tuple(2, NOON, at(60), at(60), ADVISER, "seal is late"));
        assertThat(moved.promisedAt()).isEqualTo(NOON);
        assertThat(moved.agreement().orElseThrow().promisedAt())
                .as("what was signed stays")
                .isEqualTo(ELEVEN);
    }

    @Test
    @Requirement({"R135", "M24"})
    void a_later_time_needs_a_reason_an_apology_and_a_customer_who_was_told() {
        assertThat(problems(
                        () -> order.renewPromise(NOON, " ", new Told(at(61), ContactChannel.SMS, false), adviser(60))))
                .containsExactly(
                        PromiseProblem.NO_REASON, PromiseProblem.TOLD_IN_FUTURE, PromiseProblem.NOT_APOLOGISED);
        assertThat(problems(() -> order.renewPromise(ELEVEN, "why", told(60), adviser(60))))
                .containsExactly(PromiseProblem.SAME_TIME);
        assertThat(problems(() -> order.renewPromise(at(60), "why", told(60), adviser(60))))
                .containsExactly(PromiseProblem.TIME_OVER);
        assertThat(problems(() -> order.renewPromise(NOON, "why", null, adviser(60))))
                .containsExactly(PromiseProblem.NOT_TOLD);
        assertThat(problems(() -> order.renewPromise(NOON, "why", told(9), adviser(60))))
                .as("told before that time was promised")
                .containsExactly(PromiseProblem.TOLD_BEFORE_PROMISE);
        assertThat(problems(() ->
                        Workdays.opened("W9", JobType.GENERAL_REPAIR).renewPromise(NOON, "why", told(60), adviser(60))))
                .as("nothing is promised before the signature")
                .isNotEmpty();

        Told quick = new Told(at(60), ContactChannel.PHONE, false);
        assertThat(order.renewPromise(at(90), "went well", quick, adviser(60)).events())
                .as("nobody apologises for being early")
                .containsExactly(new WorkOrderEvent.PromiseRenewed(ELEVEN, at(90), true));
    }

    @Test
    @Requirement({"R135", "M24", "M42"})
    void told_at_the_promised_moment_is_in_time_a_microsecond_later_the_promise_is_broken() {
        Told last = new Told(ELEVEN, ContactChannel.PHONE, true);
        Change<WorkOrder> inTime = order.renewPromise(NOON, "seal is late", last, adviser(ELEVEN));
        assertThat(inTime.events()).containsExactly(new WorkOrderEvent.PromiseRenewed(ELEVEN, NOON, true));
        assertThat(inTime.after().promised().broken()).isEmpty();

        Instant late = ELEVEN.plus(MICRO);
        Change<WorkOrder> tooLate =
                order.renewPromise(NOON, "seal is late", new Told(late, ContactChannel.PHONE, true), adviser(late));
        assertThat(tooLate.events())
                .containsExactly(
                        new WorkOrderEvent.PromiseBroken(ELEVEN),
                        new WorkOrderEvent.PromiseRenewed(ELEVEN, NOON, false));

        WorkOrder ready = ready(begun(tooLate.after()), at(150));
        assertThat(ready.promised().broken()).containsExactly(new BrokenPromise(ELEVEN, late));
        assertThat(ready.promiseOutcome(STANDARD, NOON).orElseThrow().verdict())
                .as("a new promise does not mend the old one")
                .isEqualTo(PromiseVerdict.BROKEN);
        assertThat(ready(begun(inTime.after()), at(150)).promiseOutcome(STANDARD, NOON))
                .contains(new PromiseOutcome(NOON, at(150), PromiseVerdict.KEPT, 1));
    }

    @Test
    @Requirement("R138")
    void a_promise_is_kept_to_the_microsecond() {
        assertThat(order.promiseOutcome(STANDARD, ELEVEN).orElseThrow().verdict())
                .isEqualTo(PromiseVerdict.PENDING);
        assertThat(order.promiseOutcome(STANDARD, ELEVEN.plus(MICRO))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(PromiseVerdict.BROKEN);
        assertThat(ready(begun(order), ELEVEN)
                        .promiseOutcome(STANDARD, NOON)
                        .orElseThrow()
                        .verdict())
                .isEqualTo(PromiseVerdict.KEPT);
        WorkOrder late = ready(begun(order), ELEVEN.plus(MICRO));
        assertThat(late.promiseOutcome(STANDARD, NOON).orElseThrow().verdict()).isEqualTo(PromiseVerdict.BROKEN);
        assertThat(late.promised().broken())
                .as("noticed when the car was made ready, where nobody noticed before")
                .containsExactly(new BrokenPromise(ELEVEN, ELEVEN.plus(MICRO)));
        assertThat(Workdays.opened("W9", JobType.PDI).promiseOutcome(STANDARD, NOON))
                .isEqualTo(Optional.empty());
    }

    @Test
    @Requirement({"R138", "V22"})
    void a_store_may_count_to_the_hand_over_instead() {
        DealerPolicy handedOver = policy("promise:\n  keptWhen: handed-over\n");
        WorkOrder ready = ready(begun(order), at(100));

        assertThat(ready.promiseOutcome(STANDARD, NOON).orElseThrow().verdict()).isEqualTo(PromiseVerdict.KEPT);
        assertThat(ready.promiseOutcome(handedOver, NOON).orElseThrow().verdict())
                .isEqualTo(PromiseVerdict.BROKEN);
    }

    @Test
    @Requirement({"R133", "V08"})
    void the_adviser_is_warned_half_an_hour_ahead_on_the_day_and_a_day_ahead_otherwise() {
        assertThat(due(order, DeadlineKind.DELAY_WARNING)).contains(at(90));

        Instant wednesday = NINE.plus(Duration.ofDays(2));
        assertThat(due(agreed(JobType.GENERAL_REPAIR, wednesday), DeadlineKind.DELAY_WARNING))
                .contains(NINE.plus(Duration.ofDays(1)));
        Instant tomorrowMorning = NINE.plus(Duration.ofHours(23));
        assertThat(due(agreed(JobType.GENERAL_REPAIR, tomorrowMorning), DeadlineKind.DELAY_WARNING))
                .as("a day ahead is over already, so the shorter time counts")
                .contains(tomorrowMorning.minus(Duration.ofMinutes(30)));
        assertThat(due(agreed(JobType.GENERAL_REPAIR, at(35)), DeadlineKind.DELAY_WARNING))
                .as("promised for less than half an hour")
                .isEmpty();
        DealerPolicy other = policy("promise:\n  sameDayWarning: 45 minutes\n");
        assertThat(order.due(other)).contains(new Due(DeadlineKind.DELAY_WARNING, at(75)));
    }

    @Test
    @Requirement({"R133", "V08"})
    void a_warning_says_whether_it_came_in_time_and_ends_the_waiting_for_it() {
        Change<WorkOrder> warned = begun(order).warnOfDelay(NOON, "seal is late", technician(90));

        assertThat(warned.events()).containsExactly(new WorkOrderEvent.DelayWarned(ELEVEN, NOON, true));
        assertThat(warned.after().promised().warnings())
                .containsExactly(new DelayWarning(TECHNICIAN, at(90), ELEVEN, NOON, "seal is late"));
        assertThat(due(warned.after(), DeadlineKind.DELAY_WARNING)).isEmpty();
        assertThat(begun(order)
                        .warnOfDelay(null, "seal is late", technician(91))
                        .events())
                .containsExactly(new WorkOrderEvent.DelayWarned(ELEVEN, null, false));
        assertThat(problems(() -> begun(order).warnOfDelay(NOON, " ", technician(80))))
                .containsExactly(PromiseProblem.NO_REASON);
    }

    @Test
    @Requirement({"R133", "R134", "M30", "M42"})
    void whoever_is_silent_is_reminded_and_each_thing_once() {
        Instant six = at(9 * 60);
        WorkOrder working = begun(agreed(JobType.GENERAL_REPAIR, at(8 * 60)));

        assertThat(working.noteDue(technician(129)).events())
                .as("nothing is due yet")
                .isEmpty();
        Change<WorkOrder> checked = working.noteDue(system(130));
        assertThat(checked.events()).containsExactly(new WorkOrderEvent.ProgressCheckDue(ADVISER, at(10)));
        assertThat(checked.after().noteDue(system(131)).events()).isEmpty();
        Change<WorkOrder> silent = checked.after().noteDue(system(260));
        assertThat(silent.events())
                .containsExactly(
                        new WorkOrderEvent.ProgressCheckDue(ADVISER, at(130)),
                        new WorkOrderEvent.CustomerUninformed(ADVISER, at(20)));
        assertThat(silent.after().noteDue(system(450)).events()).contains(new WorkOrderEvent.DelayFeared(at(480)));
        Change<WorkOrder> broken = silent.after().noteDue(when(six, "system", Role.SYSTEM, STANDARD));
        assertThat(broken.events()).contains(new WorkOrderEvent.PromiseBroken(at(480)));
        assertThat(broken.after().promised().broken()).containsExactly(new BrokenPromise(at(480), six));
        assertThat(broken.after()
                        .noteDue(when(six, "system", Role.SYSTEM, STANDARD))
                        .events())
                .isEmpty();
    }

    @Test
    @Requirement({"R134", "M30"})
    void asking_and_talking_put_the_reminders_off() {
        WorkOrder working = begun(agreed(JobType.GENERAL_REPAIR, at(8 * 60)));
        WorkOrder asked =
                working.checkProgress(at(470), "on the lift", adviser(60)).after();
        WorkOrder rung = asked.talk(Counterpart.CUSTOMER, "all goes well", null, adviser(61))
                .after();

        assertThat(due(working, DeadlineKind.PROGRESS_CHECK)).contains(at(130));
        assertThat(due(asked, DeadlineKind.PROGRESS_CHECK)).contains(at(180));
        assertThat(due(asked, DeadlineKind.PROGRESS_SILENCE)).contains(at(20 + 240));
        assertThat(due(rung, DeadlineKind.PROGRESS_SILENCE)).contains(at(61 + 240));
        assertThat(problems(() -> working.checkProgress(null, " ", adviser(60))))
                .containsExactly(PromiseProblem.NO_ANSWER);
        DealerPolicy left = policy("promise:\n  checkEvery: 0 minutes\n  silenceAfter: 0 minutes\n");
        assertThat(working.due(left))
                .extracting(Due::kind)
                .containsExactly(DeadlineKind.DELAY_WARNING, DeadlineKind.ORDER_PROMISE);
    }

    @Test
    @Requirement({"R134", "M30"})
    void nobody_is_reminded_at_night() {
        Instant wednesday = NINE.plus(Duration.ofDays(2));
        WorkOrder overnight = begun(agreed(JobType.GENERAL_REPAIR, wednesday));
        WorkOrder asked = overnight
                .checkProgress(null, "waits for a part", adviser(8 * 60))
                .after();

        assertThat(due(asked, DeadlineKind.PROGRESS_CHECK))
                .as("19:00 is closed, so it is 08:30 on Tuesday")
                .contains(Instant.parse("2026-03-03T00:30:00Z"));
    }

    @Test
    @Requirement("M30")
    void a_ready_car_is_not_watched_any_more() {
        assertThat(ready(begun(order), at(100)).due(STANDARD)).isEmpty();
        assertThat(in(WorkOrderState.ESTIMATED).due(STANDARD)).isEmpty();
    }

    private static Optional<Instant> due(WorkOrder order, DeadlineKind kind) {
        return order.due(STANDARD).stream()
                .filter(one -> one.kind().equals(kind))
                .map(Due::at)
                .findFirst();
    }

    private static org.dealersdk.domain.aggregate.Occasion system(int minutes) {
        return when(at(minutes), "system", Role.SYSTEM, STANDARD);
    }
}
