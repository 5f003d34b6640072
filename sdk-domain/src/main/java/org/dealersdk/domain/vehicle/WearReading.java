package org.dealersdk.domain.vehicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a wear part, such as the brake pads. Only this says whether it is worn; the distance driven never does.
 *
 * @param part what, in the trade's words
 * @param remaining what is left, 0 or more
 * @param limit at which it is to be replaced, 0 or more, in the same unit
 * @param unit such as mm or %
 * @param on when it was measured
 * @param kilometres what the odometer showed
 * @param note what else was seen; null when nothing
 */
@Requirement("R034")
public record WearReading(
        String part,
        BigDecimal remaining,
        BigDecimal limit,
        String unit,
        LocalDate on,
        long kilometres,
        @Nullable String note) {

    /** @throws org.dealersdk.domain.problem.DealerException VEH-035, VEH-037 the texts; VEH-039 a value below zero */
    public WearReading {
        Problems problems = new Problems();
        VehicleDescription.problems(part).forEach(problem -> problems.add(problem.under("part")));
        VehicleDescription.problems(unit).forEach(problem -> problems.add(problem.under("unit")));
        if (note != null) {
            VehicleDescription.problems(note).forEach(problem -> problems.add(problem.under("note")));
        }
        problems.require(remaining.signum() >= 0, VehicleProblem.MEASURED_VALUE, "remaining")
                .require(limit.signum() >= 0, VehicleProblem.MEASURED_VALUE, "limit")
                .require(kilometres >= 0, VehicleProblem.MEASURED_VALUE, "kilometres")
                .orThrow();
    }

    /** True when no more is left than the limit. */
    public boolean isWorn() {
        return remaining.compareTo(limit) <= 0;
    }
}
