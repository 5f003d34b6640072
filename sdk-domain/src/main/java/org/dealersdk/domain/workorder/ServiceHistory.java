package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a vehicle or a customer before, and what was recommended or put off and not done since; the adviser's material for
 * a recommendation. Computed, never stored.
 *
 * @param visits what was done, the last visit first
 * @param recommended what is still to be done
 */
@Requirement("R110")
public record ServiceHistory(List<PastVisit> visits, List<NextService> recommended) {

    /**
     * One visit.
     *
     * @param order the order
     * @param number its number
     * @param at when the car came
     * @param jobType the kind of job
     * @param odometerKm what the odometer showed
     * @param done what was done
     * @param total what it came to, or null where nothing was agreed
     */
    public record PastVisit(
            WorkOrderId order,
            String number,
            Instant at,
            JobType jobType,
            long odometerKm,
            List<String> done,
            @Nullable Money total) {
        public PastVisit {
            done = List.copyOf(done);
        }
    }

    public ServiceHistory {
        visits = List.copyOf(visits);
        recommended = List.copyOf(recommended);
    }

    /** The history told by these orders, in any order. */
    public static ServiceHistory of(Collection<WorkOrder> orders) {
        List<WorkOrder> oldestFirst = orders.stream()
                .sorted(Comparator.comparing((WorkOrder order) -> order.intake().receivedAt())
                        .thenComparing(order -> order.id().value()))
                .toList();
        List<PastVisit> visits = new ArrayList<>();
        Map<String, NextService> open = new LinkedHashMap<>();
        for (WorkOrder order : oldestFirst) {
            List<String> done = done(order);
            visits.add(0, visit(order, done));
            done.forEach(open::remove);
            recommended(order).forEach(service -> open.put(service.description(), service));
        }
        return new ServiceHistory(visits, List.copyOf(open.values()));
    }

    private static PastVisit visit(WorkOrder order, List<String> done) {
        return new PastVisit(
                order.id(),
                order.number(),
                order.intake().receivedAt(),
                order.intake().jobType(),
                order.intake().odometerKm(),
                done,
                order.approvedTotals().map(Totals::total).orElse(null));
    }

    /** Descriptions of finished lines, and causes of the found faults they repaired. */
    private static List<String> done(WorkOrder order) {
        List<String> done = new ArrayList<>();
        order.approvedLines()
                .map(WorkLine::head)
                .filter(head -> head.progress() == LineProgress.FINISHED)
                .forEach(head -> {
                    done.add(head.description());
                    order.findings().stream()
                            .filter(finding -> finding.id().equals(head.finding()))
                            .forEach(finding -> done.add(finding.cause()));
                });
        return done;
    }

    private static List<NextService> recommended(WorkOrder order) {
        HandOver handOver = order.handOver();
        List<NextService> all = new ArrayList<>(Deferred.of(order));
        if (handOver != null) {
            List<NextService> told = handOver.nextServices();
            all.removeIf(
                    one -> told.stream().anyMatch(next -> next.description().equals(one.description())));
            all.addAll(told);
        }
        return all;
    }
}
