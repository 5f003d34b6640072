package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PromisePolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;
import org.dealersdk.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** What is due on the way to a promised time. */
final class PromiseWatch {

    /** From the customer's signature until the car is ready. */
    static final Set<WorkOrderState> WATCHED = EnumSet.of(
            WorkOrderState.AUTHORISED,
            WorkOrderState.IN_PROGRESS,
            WorkOrderState.ON_HOLD,
            WorkOrderState.WORK_COMPLETED,
            WorkOrderState.INSPECTED);

    private PromiseWatch() {}

    /** What is due and not done, the next first. */
    static List<Due> due(WorkOrder order, DealerPolicy policy) {
        PromiseVersion version = last(order);
        if (version == null || !WATCHED.contains(order.state())) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        if (!order.promised().isBroken(version.promisedAt())) {
            due.add(new Due(DeadlineKind.ORDER_PROMISE, passed(version.promisedAt())));
            Instant warning = warnBy(order, version, policy);
            if (warning != null && !isWarned(order, version)) {
                due.add(new Due(DeadlineKind.DELAY_WARNING, warning));
            }
        }
        PromisePolicy numbers = policy.promise();
        again(due, DeadlineKind.PROGRESS_CHECK, lastCheck(order), numbers.checkEvery(), policy);
        again(due, DeadlineKind.PROGRESS_SILENCE, lastWord(order), numbers.silenceAfter(), policy);
        due.sort(Comparator.comparing(Due::at));
        return due;
    }

    /** The promise in force; null before the first. */
    static @Nullable PromiseVersion last(WorkOrder order) {
        List<PromiseVersion> versions = order.promiseVersions();
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** A car that is ready at the promised moment is in time; the next microsecond is late. */
    static Instant passed(Instant promisedAt) {
        return promisedAt.plus(1, ChronoUnit.MICROS);
    }

    /**
     * When the adviser must have been warned at the latest: half an hour ahead on the day the car came, a day ahead otherwise. Where
     * that lies before the promise was made the shorter time counts; null where even that does.
     */
    @Requirement({"R133", "V08"})
    static @Nullable Instant warnBy(WorkOrder order, PromiseVersion version, DealerPolicy policy) {
        WorkingCalendar calendar = policy.calendar().workingCalendar();
        Instant soon = calendar.minus(version.promisedAt(), policy.promise().sameDayWarning());
        LocalDate came = calendar.dateOf(order.intake().receivedAt());
        boolean sameDay = calendar.dateOf(version.promisedAt()).equals(came);
        Instant early = sameDay
                ? soon
                : calendar.minus(version.promisedAt(), policy.promise().laterDayWarning());
        Instant chosen = early.isAfter(version.madeAt()) ? early : soon;
        return chosen.isAfter(version.madeAt()) ? chosen : null;
    }

    private static boolean isWarned(WorkOrder order, PromiseVersion version) {
        return order.promised().warnings().stream()
                .anyMatch(one -> one.promisedAt().equals(version.promisedAt()));
    }

    /** When somebody last asked, or was reminded to. */
    static Instant lastCheck(WorkOrder order) {
        Promises promises = order.promised();
        Instant last = order.agreements().get(0).at();
        for (ProgressCheck check : promises.checks()) {
            last = later(last, check.at());
        }
        return later(last, promises.checkNoted());
    }

    /** When the customer last heard something, or it was noticed that he hears nothing. */
    static Instant lastWord(WorkOrder order) {
        return later(lastHeard(order), order.promised().silenceNoted());
    }

    /** Every change of status reaches the customer, and so does every talk with him. */
    @Requirement("M30")
    static Instant lastHeard(WorkOrder order) {
        Instant last = order.agreements().get(order.agreements().size() - 1).at();
        last = later(last, order.milestones().started());
        last = later(last, order.milestones().completed());
        last = later(last, order.hold() == null ? null : order.hold().since());
        last = later(
                last, order.inspection() == null ? null : order.inspection().at());
        for (PromiseChange change : order.promised().changes()) {
            last = later(last, change.told().at());
        }
        for (Stoppage stoppage : order.shopFloor().stoppages()) {
            last = later(last, stoppage.until());
        }
        for (Exchange talk : order.shopFloor().exchanges()) {
            last = later(last, talk.with() == Counterpart.CUSTOMER ? talk.at() : null);
        }
        return last;
    }

    private static void again(List<Due> due, DeadlineKind kind, Instant since, Span every, DealerPolicy policy) {
        if (!every.isZero()) {
            WorkingCalendar calendar = policy.calendar().workingCalendar();
            due.add(new Due(kind, atWork(calendar, calendar.plus(since, every))));
        }
    }

    /** The moment itself while the store is open, otherwise when it opens again: nobody is reminded at night. */
    private static Instant atWork(WorkingCalendar calendar, Instant at) {
        LocalDate date = calendar.dateOf(at);
        if (calendar.isOpen(at)) {
            return at;
        }
        while (!calendar.isWorkingDay(date) || !calendar.openOn(date).opens().isAfter(at)) {
            date = date.plusDays(1);
        }
        return calendar.openOn(date).opens();
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
