package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * How often a vehicle is maintained: after a distance, after a time, or whichever comes first. A guideline of the maker's; the
 * actual vehicle, driver and roads decide (R034), so every vehicle has its own.
 *
 * @param kilometres distance, 1 to {@value #MAX_KILOMETRES}; null when only time counts
 * @param months time, 1 to {@value #MAX_MONTHS}; null when only distance counts
 */
@Requirement({"R006", "R033"})
public record MaintenanceInterval(
        @Nullable Long kilometres, @Nullable Integer months) {

    /** Longest distance. */
    public static final long MAX_KILOMETRES = 200_000;
    /** Longest time. */
    public static final int MAX_MONTHS = 120;

    /** @throws org.dealersdk.domain.problem.DealerException VEH-034 neither of the two, or out of range */
    public MaintenanceInterval {
        boolean some = kilometres != null || months != null;
        boolean distance = kilometres == null || (kilometres > 0 && kilometres <= MAX_KILOMETRES);
        boolean time = months == null || (months > 0 && months <= MAX_MONTHS);
        if (!some || !distance || !time) {
            throw VehicleProblem.INTERVAL.failure(MAX_KILOMETRES, MAX_MONTHS);
        }
    }

    /** The interval of a vehicle used like that: shorter where its use is harsh. */
    @Requirement("R034")
    MaintenanceInterval under(UsageProfile usage, UpkeepPolicy policy) {
        if (!usage.isHeavy()) {
            return this;
        }
        int percent = policy.heavyUsePercent();
        return new MaintenanceInterval(
                kilometres == null ? null : Math.max(1, kilometres * percent / 100),
                months == null ? null : Math.max(1, months * percent / 100));
    }

    /** What is due next after maintenance on that day at that reading. */
    public MaintenanceDue after(LocalDate day, long reading) {
        return new MaintenanceDue(
                months == null ? null : day.plusMonths(months), kilometres == null ? null : reading + kilometres);
    }
}
