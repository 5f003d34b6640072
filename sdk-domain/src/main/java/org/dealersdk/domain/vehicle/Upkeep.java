package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for the vehicle in future, and by when; reminders follow from it.
 *
 * @param interval how often it is maintained; null when not agreed
 * @param maintenance when it is due next; null when not planned
 * @param insuranceUntil last day of its insurance; null when not known
 * @param inspectionUntil last day on which its inspection is valid; null when not known
 * @param insuredHere whether its insurance was bought at this dealer, which the agency service asks for (R031)
 */
@Requirement({"R006", "R030", "R031"})
public record Upkeep(
        @Nullable MaintenanceInterval interval,
        @Nullable MaintenanceDue maintenance,
        @Nullable LocalDate insuranceUntil,
        @Nullable LocalDate inspectionUntil,
        boolean insuredHere) {

    /** Nothing is planned or known. */
    public static Upkeep unplanned() {
        return new Upkeep(null, null, null, null, false);
    }

    /** The same after maintenance on that day at that reading: due next as the interval says, if there is one. */
    public Upkeep maintained(LocalDate day, long reading) {
        MaintenanceDue next = interval == null ? null : interval.after(day, reading);
        return new Upkeep(interval, next, insuranceUntil, inspectionUntil, insuredHere);
    }
}
