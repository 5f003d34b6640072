package org.dealersdk.domain.vehicle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;

/** What is due for a vehicle, how it is used and worn, and what follows from that. */
public sealed interface VehicleUpkeep permits Vehicle {

    /** Replaces what is due in future; a day the customer was reminded of stays one he was reminded of. */
    @Requirement({"R030", "R031", "R033"})
    default Change<Vehicle> planUpkeep(Upkeep newer, Occasion occasion) {
        return plan(newer, new VehicleEvent.UpkeepPlanned(), occasion);
    }

    /** Notes that it was maintained; the next maintenance follows from its interval and use, if it has an interval. */
    @Requirement({"R033", "R034"})
    default Change<Vehicle> maintain(LocalDate day, long reading, Occasion occasion) {
        Vehicle vehicle = vehicle();
        boolean nothingPlanned =
                vehicle.upkeep().interval() == null && vehicle.upkeep().maintenance() == null;
        return nothingPlanned
                ? Change.of(vehicle)
                : planUpkeep(
                        vehicle.upkeep()
                                .maintained(day, reading, occasion.policy().upkeep()),
                        occasion);
    }

    /** Notes how it is used; the next maintenance shifts with it. */
    @Requirement("R034")
    default Change<Vehicle> recordUsage(UsageProfile usage, Occasion occasion) {
        Vehicle vehicle = vehicle();
        return planUpkeep(vehicle.upkeep().used(usage, occasion.policy().upkeep()), occasion);
    }

    /**
     * Notes what was measured of a wear part.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-025 measured in the future
     */
    @Requirement("R034")
    default Change<Vehicle> measureWear(WearReading reading, Occasion occasion) {
        Vehicle vehicle = vehicle();
        return plan(
                vehicle.upkeep().measured(reading),
                new VehicleEvent.WearMeasured(reading.part(), reading.isWorn()),
                occasion);
    }

    /** Notes that the customer is to be reminded by now of what is due; each day once. */
    @Requirement("R030")
    default Change<Vehicle> remind(Occasion occasion) {
        Vehicle vehicle = vehicle();
        List<UpkeepDay> told = new ArrayList<>(vehicle.upkeep().told());
        List<DomainEvent> events = new ArrayList<>();
        for (UpkeepDay day : vehicle.upkeep().untold()) {
            if (!reminder(day, occasion.policy()).at().isAfter(occasion.at())) {
                told.add(day);
                events.add(new VehicleEvent.ReminderDue(day.kind(), day.day()));
            }
        }
        return events.isEmpty()
                ? Change.of(vehicle)
                : vehicle.edit().upkeep(vehicle.upkeep().telling(told)).step(VehicleTrigger.REMIND, occasion, events);
    }

    /**
     * The dealer sees to something at an authority.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-040 its insurance was not bought here, unless the policy allows that
     */
    @Requirement({"R031", "R202"})
    default Change<Vehicle> useAgency(AgencyService service, Occasion occasion) {
        Vehicle vehicle = vehicle();
        return vehicle.edit().step(VehicleTrigger.USE_AGENCY, occasion, new VehicleEvent.AgencyUsed(service));
    }

    /** Whether the dealer may see to something at an authority, and why not: VEH-040. */
    @Requirement({"R031", "R202"})
    default Decision<VehicleState> mayUseAgency(Occasion occasion) {
        Vehicle vehicle = vehicle();
        return vehicle.mayI(VehicleTrigger.USE_AGENCY, occasion);
    }

    /** Reminders that have still to come; none for a vehicle off the register, or when nobody has to do with it any more. */
    @Requirement("R030")
    default List<Due> due(DealerPolicy policy) {
        Vehicle vehicle = vehicle();
        boolean somebody = vehicle.relations().isEmpty()
                || vehicle.relations().stream().anyMatch(relation -> relation.until() == null);
        return vehicle.state() == VehicleState.ON_FILE && somebody
                ? vehicle.upkeep().untold().stream()
                        .map(day -> reminder(day, policy))
                        .toList()
                : List.of();
    }

    /** Notes what was recommended at a hand-over; nothing recommended changes nothing. */
    @Requirement({"R033", "R152"})
    default Change<Vehicle> recommend(List<RecommendedService> services, Occasion occasion) {
        Vehicle vehicle = vehicle();
        return services.isEmpty()
                ? Change.of(vehicle)
                : planUpkeep(vehicle.upkeep().recommending(services), occasion);
    }

    private Change<Vehicle> plan(Upkeep newer, VehicleEvent event, Occasion occasion) {
        Vehicle vehicle = vehicle();
        return vehicle.edit()
                .upkeep(newer.telling(vehicle.upkeep().told()))
                .step(VehicleTrigger.PLAN_UPKEEP, occasion, event);
    }

    private Vehicle vehicle() {
        return (Vehicle) this;
    }

    private static Due reminder(UpkeepDay day, DealerPolicy policy) {
        Instant on = day.day().atStartOfDay(policy.calendar().zone()).toInstant();
        Instant before =
                policy.calendar().workingCalendar().minus(on, day.kind().lead(policy.upkeep()));
        return new Due(day.kind().reminder(), before);
    }
}
