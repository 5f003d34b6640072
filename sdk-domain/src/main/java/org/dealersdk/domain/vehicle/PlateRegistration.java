package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plate and the days the vehicle carried it.
 *
 * @param plate the plate
 * @param from first day
 * @param until last day; null while it is carried
 */
public record PlateRegistration(
        PlateNumber plate, LocalDate from, @Nullable LocalDate until) {

    /** @throws org.dealersdk.domain.problem.DealerException VEH-033 the period ends before it begins */
    public PlateRegistration {
        if (until != null && until.isBefore(from)) {
            throw VehicleProblem.PERIOD.failure();
        }
    }
}
