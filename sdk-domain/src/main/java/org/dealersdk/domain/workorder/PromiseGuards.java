package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The conditions on promised times; which step has which stands in {@link WorkOrderLifecycle}. */
final class PromiseGuards {

    @Requirement({"R135", "M24"})
    static final Guard<Attempt<WorkOrder>> CUSTOMER_TOLD = new Guard<>("customer-told", PromiseGuards::customerTold);

    @Requirement("R133")
    static final Guard<Attempt<WorkOrder>> DELAY_EXPLAINED = guard("delay-explained", (order, problems) -> {
        DelayWarning last = last(order.promised().warnings());
        problems.require(last != null && isPresent(last.reason()), PromiseProblem.NO_REASON, "warning.reason");
    });

    @Requirement("R134")
    static final Guard<Attempt<WorkOrder>> ANSWERED = guard("answered", (order, problems) -> {
        ProgressCheck last = last(order.promised().checks());
        problems.require(last != null && isPresent(last.answer()), PromiseProblem.NO_ANSWER, "check.answer");
    });

    @Requirement({"R119", "V22"})
    static final Guard<Attempt<WorkOrder>> LANE_TAKES_IT = new Guard<>("lane-takes-it", PromiseGuards::laneTakesIt);

    @Requirement("R119")
    static final Guard<Attempt<WorkOrder>> WITHIN_QUICK_PROMISE =
            guard("within-quick-promise", PromiseGuards::withinQuickPromise);

    private PromiseGuards() {}

    private static List<Problem> customerTold(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        List<PromiseChange> changes = attempt.aggregate().promised().changes();
        PromiseChange change = last(changes);
        if (attempt.aggregate().agreements().isEmpty()) {
            return problems.add(PromiseProblem.NOTHING_PROMISED.at("promises")).toList();
        }
        if (change == null) {
            return problems.add(PromiseProblem.NO_REASON.at("change.reason")).toList();
        }
        Instant now = attempt.occasion().at();
        Told told = change.told();
        return problems.require(isPresent(change.reason()), PromiseProblem.NO_REASON, "change.reason")
                .require(!change.to().equals(change.from()), PromiseProblem.SAME_TIME, "change.to")
                .require(change.to().isAfter(now), PromiseProblem.TIME_OVER, "change.to")
                .require(!told.at().isAfter(now), PromiseProblem.TOLD_IN_FUTURE, "change.told.at")
                .require(
                        !told.at().isBefore(promisedBefore(attempt.aggregate(), change)),
                        PromiseProblem.TOLD_BEFORE_PROMISE,
                        "change.told.at")
                .require(
                        told.apologised() || change.to().isBefore(change.from()),
                        PromiseProblem.NOT_APOLOGISED,
                        "change.told.apologised")
                .toList();
    }

    /** When the promise that is given up was made. */
    private static Instant promisedBefore(WorkOrder order, PromiseChange change) {
        Instant made = order.agreements().get(0).at();
        for (PromiseVersion version : order.promiseVersions()) {
            boolean earlier = !version.madeAt().isAfter(change.at());
            made = earlier && version.promisedAt().equals(change.from()) ? version.madeAt() : made;
        }
        return made;
    }

    private static List<Problem> laneTakesIt(Attempt<WorkOrder> attempt) {
        WorkOrder order = attempt.aggregate();
        QuickPromise quick = order.promised().quick();
        Problems problems = new Problems();
        if (quick != null) {
            JobType job = order.intake().jobType();
            problems.require(
                    quick.lane().takes(job),
                    PromiseProblem.WRONG_LANE,
                    "quick.lane",
                    quick.lane().code(),
                    job.code());
            withinQuickPromise(order, problems);
        }
        return problems.toList();
    }

    /** What is signed for first keeps to the lane's time; additional work may take longer. */
    private static void withinQuickPromise(WorkOrder order, Problems problems) {
        QuickPromise quick = order.promised().quick();
        if (quick != null && order.agreements().size() == 1) {
            Instant agreed = order.agreements().get(0).promisedAt();
            problems.require(
                    !agreed.isAfter(quick.dueAt()),
                    PromiseProblem.LONGER_THAN_QUICK,
                    "agreement.promisedAt",
                    agreed,
                    quick.dueAt());
        }
    }

    private static <T> @Nullable T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
