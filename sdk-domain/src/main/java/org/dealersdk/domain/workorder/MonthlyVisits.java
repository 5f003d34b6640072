package org.dealersdk.domain.workorder;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.requirement.Requirement;

/**
 * The visits of one month by kind of job: how many cars came, how many of them for maintenance, how many for a new car's first one. An
 * order counts once, in the month in which the car came; an order that was refused or cancelled was a visit as well.
 *
 * @param month the month in the store's zone
 * @param byJob visits of each kind of job that came at all
 */
@Requirement({"R036", "R113"})
public record MonthlyVisits(YearMonth month, Map<JobType, Long> byJob) {

    public MonthlyVisits {
        byJob = byJob.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byJob));
    }

    /** Customers' cars that came; the dealer's own new cars are no visits. */
    public long visits() {
        return byJob.entrySet().stream()
                .filter(job -> job.getKey() != JobType.PDI)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Of them for maintenance, first maintenance included. */
    @Requirement("R113")
    public long maintenance() {
        return byJob.entrySet().stream()
                .filter(job -> job.getKey().isMaintenance())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Of them for anything else. */
    @Requirement("R113")
    public long others() {
        return visits() - maintenance();
    }

    /** Of them for the first maintenance of a new car. */
    @Requirement("R036")
    public long firstMaintenance() {
        return byJob.getOrDefault(JobType.FIRST_MAINTENANCE, 0L);
    }

    /** Counts orders one by one, in any order, holding one number per month and kind of job. Not thread-safe. */
    public static final class Count {

        private final ZoneId zone;
        private final Map<YearMonth, Map<JobType, Long>> months = new TreeMap<>();

        /** @param zone of the store, by which a month begins and ends */
        public Count(ZoneId zone) {
            this.zone = zone;
        }

        /** Counts one order. */
        public void add(WorkOrder order) {
            Intake intake = order.intake();
            months.computeIfAbsent(YearMonth.from(intake.receivedAt().atZone(zone)), month -> new EnumMap<>(JobType.class))
                    .merge(intake.jobType(), 1L, Long::sum);
        }

        /** The months in which any car came, the first one first. */
        public List<MonthlyVisits> figures() {
            return months.entrySet().stream()
                    .map(month -> new MonthlyVisits(month.getKey(), month.getValue()))
                    .toList();
        }
    }
}
