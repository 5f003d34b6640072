package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * When maintenance is due: on a day, at a reading of the odometer, or at whichever comes first.
 *
 * @param onDay the day; null when only distance counts
 * @param atKilometres the reading; null when only time counts
 */
@Requirement("R033")
public record MaintenanceDue(
        @Nullable LocalDate onDay, @Nullable Long atKilometres) {

    /** True when the day or the reading is reached. */
    public boolean reached(LocalDate today, long reading) {
        return (onDay != null && !today.isBefore(onDay)) || (atKilometres != null && reading >= atKilometres);
    }
}
