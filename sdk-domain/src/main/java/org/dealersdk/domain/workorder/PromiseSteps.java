package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** What is done to keep a promised time, and to own up to it when it cannot be kept. */
public sealed interface PromiseSteps permits WorkOrder {

    /** What became of promised times so far; empty where nothing but the agreements is known. */
    default Promises promised() {
        Promises known = ((WorkOrder) this).promises();
        return known == null ? Promises.NONE : known;
    }

    /** Every time ever promised, the first one first: those the customer signed for, and those he was told. */
    @Requirement("M24")
    default List<PromiseVersion> promiseVersions() {
        WorkOrder order = (WorkOrder) this;
        List<PromiseVersion> all = new ArrayList<>();
        for (Agreement made : order.agreements()) {
            all.add(new PromiseVersion(0, made.promisedAt(), made.at(), made.by(), made.at(), null));
        }
        for (PromiseChange made : promised().changes()) {
            all.add(new PromiseVersion(
                    0, made.to(), made.at(), made.by(), made.told().at(), made.reason()));
        }
        all.sort(Comparator.comparing(PromiseVersion::madeAt));
        List<PromiseVersion> versions = new ArrayList<>();
        Instant before = null;
        for (PromiseVersion one : all) {
            if (!one.promisedAt().equals(before)) {
                versions.add(new PromiseVersion(
                        versions.size() + 1, one.promisedAt(), one.madeAt(), one.by(), one.toldAt(), one.reason()));
            }
            before = one.promisedAt();
        }
        return versions;
    }

    /**
     * The car goes into a quick lane: until the lane's time from reception on it is ready, or the customer's fees are waived.
     *
     * @param lane one that takes the order's kind of job
     */
    @Requirement({"R083", "R119", "V22"})
    default Change<WorkOrder> promiseQuick(QuickLane lane, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        new Problems()
                .require(promised().quick() == null, PromiseProblem.QUICK_ALREADY, "quick")
                .orThrow();
        DealerPolicy policy = occasion.policy();
        Instant dueAt = policy.calendar()
                .workingCalendar()
                .plus(
                        order.intake().receivedAt(),
                        lane.in(policy.promise().quickService()).within());
        QuickPromise made =
                new QuickPromise(lane, dueAt, occasion.at(), occasion.actor().staff());
        WorkOrder after = order.step(
                WorkOrderTrigger.PROMISE_QUICK,
                new Draft(order).promises(promised().with(made)),
                occasion);
        return Change.of(after, new WorkOrderEvent.QuickServicePromised(lane, dueAt));
    }

    /**
     * Another time is promised, and the customer has been told of it with the reason. A time that passed before he was told stays on the
     * order as broken.
     *
     * @param to the new time, in the future
     * @param told when and how the customer was told; refused with PRM-012 when null
     */
    @Requirement({"R135", "M24", "M42"})
    default Change<WorkOrder> renewPromise(Instant to, String reason, @Nullable Told told, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        if (told == null) {
            throw PromiseProblem.NOT_TOLD.failure();
        }
        PromiseVersion last = PromiseWatch.last(order);
        Instant from = last == null ? to : last.promisedAt();
        boolean inTime = !told.at().isAfter(from);
        List<DomainEvent> events = new ArrayList<>();
        Promises known = promised();
        if (!inTime && !known.isBroken(from)) {
            known = known.with(new BrokenPromise(from, occasion.at()));
            events.add(new WorkOrderEvent.PromiseBroken(from));
        }
        PromiseChange change =
                new PromiseChange(from, to, occasion.at(), occasion.actor().staff(), reason, told);
        WorkOrder after =
                order.step(WorkOrderTrigger.RENEW_PROMISE, new Draft(order).promises(known.with(change)), occasion);
        events.add(new WorkOrderEvent.PromiseRenewed(from, change.to(), inTime));
        return new Change<>(after, events);
    }

    /**
     * The workshop warns the adviser that the promised time will not be kept.
     *
     * @param expectedAt when the car will be ready instead, or null while nobody knows
     */
    @Requirement({"R133", "V08"})
    default Change<WorkOrder> warnOfDelay(@Nullable Instant expectedAt, String reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        PromiseVersion last = PromiseWatch.last(order);
        Instant promisedAt = last == null ? occasion.at() : last.promisedAt();
        DelayWarning warning =
                new DelayWarning(occasion.actor().staff(), occasion.at(), promisedAt, expectedAt, reason);
        WorkOrder after = order.step(
                WorkOrderTrigger.WARN_OF_DELAY,
                new Draft(order).promises(promised().with(warning)),
                occasion);
        Instant by = last == null ? null : PromiseWatch.warnBy(order, last, occasion.policy());
        boolean inTime =
                by == null ? !occasion.at().isAfter(promisedAt) : !occasion.at().isAfter(by);
        return Change.of(after, new WorkOrderEvent.DelayWarned(promisedAt, warning.expectedAt(), inTime));
    }

    /** The adviser has asked the workshop how far the car is. */
    @Requirement("R134")
    default Change<WorkOrder> checkProgress(@Nullable Instant expectedAt, String answer, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        ProgressCheck check = new ProgressCheck(occasion.actor().staff(), occasion.at(), expectedAt, answer);
        WorkOrder after = order.step(
                WorkOrderTrigger.CHECK_PROGRESS,
                new Draft(order).promises(promised().with(check)),
                occasion);
        return Change.of(after, new WorkOrderEvent.ProgressChecked(check.expectedAt()));
    }

    /** What is due on the way to the promised time, the next first; nothing once the car is ready. */
    @Requirement({"R133", "R134", "R138", "M30"})
    default List<Due> due(DealerPolicy policy) {
        return PromiseWatch.due((WorkOrder) this, policy);
    }

    /** Notes everything that is due by now and was not done; nothing where nothing is. */
    @Requirement({"R133", "R134", "M30", "M42"})
    default Change<WorkOrder> noteDue(Occasion occasion) {
        Change<WorkOrder> noted = Change.of((WorkOrder) this);
        for (Due due : due(occasion.policy())) {
            if (!due.at().isAfter(occasion.at())) {
                noted = noted.then(order -> ((PromiseSteps) order).noteOne(due.kind(), occasion));
            }
        }
        return noted;
    }

    /** Notes that the promised time has passed, where it has and nobody noticed. */
    @Requirement({"M24", "M42"})
    default Change<WorkOrder> noteLate(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        PromiseVersion last = PromiseWatch.last(order);
        boolean late = last != null
                && PromiseWatch.WATCHED.contains(order.state())
                && occasion.at().isAfter(last.promisedAt())
                && !promised().isBroken(last.promisedAt());
        return late ? noteOne(DeadlineKind.ORDER_PROMISE, occasion) : Change.of(order);
    }

    /**
     * What became of the promised time.
     *
     * @param now while the car is not ready, whether its time has passed depends on it
     * @return empty while nothing is promised
     */
    @Requirement({"R138", "M24"})
    default Optional<PromiseOutcome> promiseOutcome(DealerPolicy policy, Instant now) {
        return PromiseReckoning.outcome((WorkOrder) this, policy, now);
    }

    /** What became of the quick-service promise; empty where none was made. */
    @Requirement({"R083", "R119"})
    default Optional<PromiseOutcome> quickOutcome(DealerPolicy policy, Instant now) {
        return PromiseReckoning.quickOutcome((WorkOrder) this, policy, now);
    }

    /** What the customer need not pay because the quick-service promise was missed; empty where nothing, or once it is waived. */
    @Requirement({"R119", "R164", "A15"})
    default Optional<FeeWaiver> waiverDue(Occasion occasion) {
        return PromiseReckoning.waiver((WorkOrder) this, occasion);
    }

    private Change<WorkOrder> noteOne(DeadlineKind kind, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        PromiseVersion last = PromiseWatch.last(order);
        if (last == null) {
            return Change.of(order);
        }
        Instant now = occasion.at();
        Instant promisedAt = last.promisedAt();
        if (kind.equals(DeadlineKind.ORDER_PROMISE)) {
            return noted(
                    promised().with(new BrokenPromise(promisedAt, now)), new WorkOrderEvent.PromiseBroken(promisedAt));
        }
        if (kind.equals(DeadlineKind.DELAY_WARNING)) {
            DelayWarning warning = new DelayWarning(occasion.actor().staff(), now, promisedAt, null, null);
            return noted(promised().with(warning), new WorkOrderEvent.DelayFeared(promisedAt));
        }
        if (kind.equals(DeadlineKind.PROGRESS_CHECK)) {
            Instant since = PromiseWatch.lastCheck(order);
            return noted(
                    promised().checkNoted(now),
                    new WorkOrderEvent.ProgressCheckDue(order.intake().adviser(), since));
        }
        return noted(
                promised().silenceNoted(now),
                new WorkOrderEvent.CustomerUninformed(order.intake().adviser(), PromiseWatch.lastHeard(order)));
    }

    private Change<WorkOrder> noted(Promises after, WorkOrderEvent event) {
        return Change.of(new Draft((WorkOrder) this).promises(after).build(), event);
    }
}
