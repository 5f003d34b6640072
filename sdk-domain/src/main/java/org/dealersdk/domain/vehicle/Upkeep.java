package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for the vehicle in future, and by when; reminders follow from it.
 *
 * @param interval how often it is maintained; null when not agreed
 * @param maintenance when it is due next; null when not planned
 * @param insuranceUntil last day of its insurance; null when not known
 * @param inspectionUntil last day on which its inspection is valid; null when not known
 * @param recommended what the last hand-over that recommended anything recommended, with time and cost
 * @param insuredHere whether its insurance was bought at this dealer, which the agency service asks for (R031)
 */
@Requirement({"R006", "R030", "R031", "R033"})
public record Upkeep(
        @Nullable MaintenanceInterval interval,
        @Nullable MaintenanceDue maintenance,
        List<RecommendedService> recommended,
        @Nullable LocalDate insuranceUntil,
        @Nullable LocalDate inspectionUntil,
        boolean insuredHere) {

    public Upkeep {
        recommended = recommended == null ? List.of() : List.copyOf(recommended);
    }

    /** Nothing is planned or known. */
    public static Upkeep unplanned() {
        return new Upkeep(null, null, List.of(), null, null, false);
    }

    /** The same after maintenance on that day at that reading: due next as the interval says, if there is one. */
    public Upkeep maintained(LocalDate day, long reading) {
        MaintenanceDue next = interval == null ? null : interval.after(day, reading);
        return new Upkeep(interval, next, recommended, insuranceUntil, inspectionUntil, insuredHere);
    }

    /** The same with other recommended services; none leaves the earlier ones. */
    @Requirement({"R033", "R152"})
    public Upkeep recommending(List<RecommendedService> services) {
        return services.isEmpty()
                ? this
                : new Upkeep(interval, maintenance, services, insuranceUntil, inspectionUntil, insuredHere);
    }

    /**
     * The same with another insurance.
     *
     * @param until last day of it, or null when there is none
     * @param here whether it was bought at this dealer
     */
    @Requirement({"R030", "R031"})
    public Upkeep insured(@Nullable LocalDate until, boolean here) {
        return new Upkeep(interval, maintenance, recommended, until, inspectionUntil, here);
    }

    /** The first day on which anything is due: the maintenance or a recommended service. */
    public Optional<LocalDate> nextDay() {
        return Stream.concat(
                        Stream.ofNullable(maintenance), recommended.stream().map(RecommendedService::due))
                .map(MaintenanceDue::onDay)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }
}
