package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What the workshop's indicators are counted from, over the orders of a period. Counts only; what is divided by what stands with the
 * indicators. The dealer's own new cars and orders without agreed work are no visits.
 *
 * @param visits visits with agreed work
 * @param booked of them by appointment
 * @param maintenance of them maintenance, the first included
 * @param firstMaintenance of them a new car's first maintenance
 * @param bodyPaint of them body and paint
 * @param additional of them with work agreed in addition to what was signed first
 * @param quickMaintenance maintenance with the quick-service promise
 * @param quickBodyPaint body and paint with the quick-service promise
 * @param quickKept quick-service promises kept
 * @param quickMissed quick-service promises missed
 * @param promisesKept visits whose promised time was kept, or changed with the customer told in advance
 * @param promisesBroken visits with a promised time that passed in silence
 * @param reworked visits sent back into the workshop at least once
 * @param comebacks visits that repair again what was repaired before
 * @param repairs visits to repair a fault, maintenance left out
 * @param firstTimeFixed repairs diagnosed once, not sent back, and not come back within these orders
 * @param dispatchedOutOfTurn visits for which another car's turn was passed over
 */
@Requirement({"R036", "R055", "R113", "R120", "R131", "R141", "M25", "M27"})
public record WorkshopFigures(
        long visits,
        long booked,
        long maintenance,
        long firstMaintenance,
        long bodyPaint,
        long additional,
        long quickMaintenance,
        long quickBodyPaint,
        long quickKept,
        long quickMissed,
        long promisesKept,
        long promisesBroken,
        long reworked,
        long comebacks,
        long repairs,
        long firstTimeFixed,
        long dispatchedOutOfTurn) {

    /** Counts orders one by one, in any order, holding only ids of repairs. Not thread-safe. */
    public static final class Count {

        private static final Set<JobType> BODY = EnumSet.of(JobType.BODY_PAINT, JobType.ACCIDENT);
        private static final Set<JobType> REPAIR =
                EnumSet.of(JobType.GENERAL_REPAIR, JobType.BODY_PAINT, JobType.ACCIDENT, JobType.WARRANTY);

        private final DealerPolicy policy;
        private final Instant now;
        private final Set<WorkOrderId> fixed = new HashSet<>();
        private final Set<WorkOrderId> cameBack = new HashSet<>();
        private long visits;
        private long booked;
        private long maintenance;
        private long firstMaintenance;
        private long bodyPaint;
        private long additional;
        private long quickMaintenance;
        private long quickBodyPaint;
        private long quickKept;
        private long quickMissed;
        private long promisesKept;
        private long promisesBroken;
        private long reworked;
        private long comebacks;
        private long repairs;
        private long outOfTurn;

        /**
         * @param policy the policy by which promises are judged
         * @param now promises whose time has not come by then are counted as neither kept nor broken
         */
        public Count(DealerPolicy policy, Instant now) {
            this.policy = policy;
            this.now = now;
        }

        /** Counts one order. */
        public void add(WorkOrder order) {
            JobType job = order.intake().jobType();
            if (job == JobType.PDI || order.agreements().isEmpty()) {
                return;
            }
            visits++;
            booked += one(order.intake().origin() == Origin.APPOINTMENT);
            firstMaintenance += one(job == JobType.FIRST_MAINTENANCE);
            maintenance += one(job.isMaintenance());
            bodyPaint += one(BODY.contains(job));
            additional += one(!order.additionalLines().isEmpty());
            reworked += one(!order.reworks().isEmpty());
            outOfTurn += one(order.shopFloor().dispatches().stream().anyMatch(Dispatch::outOfTurn));
            promises(order);
            repair(order, job);
        }

        /** What was counted so far. */
        public WorkshopFigures figures() {
            return new WorkshopFigures(
                    visits,
                    booked,
                    maintenance,
                    firstMaintenance,
                    bodyPaint,
                    additional,
                    quickMaintenance,
                    quickBodyPaint,
                    quickKept,
                    quickMissed,
                    promisesKept,
                    promisesBroken,
                    reworked,
                    comebacks,
                    repairs,
                    fixed.stream().filter(order -> !cameBack.contains(order)).count(),
                    outOfTurn);
        }

        private void promises(WorkOrder order) {
            PromiseVerdict usual = verdict(order.promiseOutcome(policy, now).orElse(null));
            promisesKept += one(usual == PromiseVerdict.KEPT);
            promisesBroken += one(usual == PromiseVerdict.BROKEN);
            QuickPromise quick = order.promised().quick();
            if (quick != null) {
                PromiseVerdict verdict = verdict(order.quickOutcome(policy, now).orElse(null));
                quickMaintenance += one(quick.lane() == QuickLane.MAINTENANCE);
                quickBodyPaint += one(quick.lane() == QuickLane.BODY_PAINT);
                quickKept += one(verdict == PromiseVerdict.KEPT);
                quickMissed += one(verdict == PromiseVerdict.BROKEN);
            }
        }

        private void repair(WorkOrder order, JobType job) {
            ShopFloor floor = order.shopFloor();
            comebacks += one(!floor.comebacks().isEmpty());
            floor.comebacks().forEach(comeback -> {
                cameBack.add(comeback.first());
                cameBack.add(comeback.previous());
            });
            if (REPAIR.contains(job)) {
                repairs++;
                if (order.milestones().delivered() != null
                        && order.reworks().isEmpty()
                        && floor.earlierDiagnoses().isEmpty()) {
                    fixed.add(order.id());
                }
            }
        }

        private static PromiseVerdict verdict(@Nullable PromiseOutcome outcome) {
            return outcome == null ? PromiseVerdict.PENDING : outcome.verdict();
        }

        private static long one(boolean counts) {
            return counts ? 1 : 0;
        }
    }
}
