package org.dealersdk.domain.vehicle;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.VinPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle and its one service file (R009). A returning vehicle is found by its VIN and goes on in the same file (R012).
 *
 * @param id identifies the vehicle
 * @param state where the file stands
 * @param identification the whole VIN, unique in the store, or its first characters
 * @param description what kind of vehicle it is
 * @param plates all plates it carried, oldest first; at most the last one is still carried
 * @param relations customers' relations to it, in the order they were noted
 * @param odometer all readings
 * @param upkeep what is due in future
 * @param file visits and entries
 * @param extensions fields this version does not know, kept as they came
 */
public record Vehicle(
        VehicleId id,
        VehicleState state,
        VehicleIdentification identification,
        VehicleDescription description,
        List<PlateRegistration> plates,
        List<VehicleRelation> relations,
        Odometer odometer,
        Upkeep upkeep,
        ServiceFile file,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions)
        implements VehicleUpkeep {

    /** The life of a vehicle's file. */
    public static final Lifecycle<VehicleState, VehicleTrigger, Attempt<Vehicle>> LIFECYCLE = VehicleLifecycle.TABLE;

    /** The kinds of deadlines it sets. */
    public static final List<DeadlineKind> DEADLINES = List.of(
            DeadlineKind.MAINTENANCE_REMINDER, DeadlineKind.INSURANCE_REMINDER, DeadlineKind.INSPECTION_REMINDER);

    /** The declaration. Days are searched as ISO 8601 text, which sorts by date. */
    public static final AggregateType<Vehicle> TYPE = AggregateType.named(
                    "vehicle", Vehicle.class, vehicle -> vehicle.id().value())
            .text("state", vehicle -> vehicle.state().code())
            .uniqueText("vin", vehicle -> vehicle.vin().map(Vin::value).orElse(null))
            .text("vinStart", vehicle -> vehicle.identification().value().substring(0, PartialVin.LENGTH))
            .text("plate", vehicle -> vehicle.plate().map(PlateNumber::number).orElse(null))
            .texts("anyPlate", Vehicle::plateTexts)
            .texts("customer", Vehicle::runningCustomers)
            .text("maintenanceDue", vehicle -> text(vehicle.upkeep().nextDay().orElse(null)))
            .text("insuranceUntil", vehicle -> text(vehicle.upkeep().insuranceUntil()))
            .text("inspectionUntil", vehicle -> text(vehicle.upkeep().inspectionUntil()))
            .instant(
                    "lastVisit",
                    vehicle -> vehicle.file().lastVisit().map(ServiceVisit::at).orElse(null))
            .events(VehicleEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    public Vehicle {
        Objects.requireNonNull(id, "id");
        plates = List.copyOf(plates);
        relations = List.copyOf(relations);
        extensions = extensions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /**
     * Opens the file of a vehicle that has none yet.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-003, VEH-004 where the policy is strict about the VIN
     */
    @Requirement("R009")
    public static Change<Vehicle> open(
            VehicleId id, VehicleIdentification identification, VehicleDescription description, Occasion occasion) {
        Vehicle vehicle = new Vehicle(
                id,
                LIFECYCLE.initial(),
                identification,
                description,
                List.of(),
                List.of(),
                Odometer.empty(),
                Upkeep.unplanned(),
                ServiceFile.openedAt(occasion.at()),
                Map.of());
        new Problems()
                .addAll(VehicleLifecycle.VIN_CHECKS.check().apply(new Attempt<>(vehicle, occasion)))
                .orThrow();
        return Change.of(vehicle, new VehicleEvent.Opened());
    }

    /** Replaces the description, for example after respraying. */
    public Change<Vehicle> describe(VehicleDescription newer, Occasion occasion) {
        return edit().description(newer).step(VehicleTrigger.DESCRIBE, occasion, new VehicleEvent.Described());
    }

    /**
     * Completes a partial identification.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-030 it is another vehicle's, or the whole VIN is known already; VEH-003,
     *     VEH-004 where the policy is strict
     */
    public Change<Vehicle> identify(Vin vin, Occasion occasion) {
        boolean fits = identification instanceof PartialVin partial && partial.fits(vin);
        new Problems().require(fits, VehicleProblem.OTHER_VEHICLE, "vin").orThrow();
        return edit().identification(vin).step(VehicleTrigger.IDENTIFY, occasion, new VehicleEvent.Identified());
    }

    /**
     * Notes a new plate and keeps the former one as history.
     *
     * @param from first day it carries the new plate, not before the first day of the present one
     * @throws org.dealersdk.domain.problem.DealerException VEH-036 it carries this plate already, VEH-033 before the present plate
     */
    public Change<Vehicle> changePlate(PlateNumber plate, LocalDate from, Occasion occasion) {
        List<PlateRegistration> all = new ArrayList<>(plates);
        new Problems()
                .require(!plate().equals(Optional.of(plate)), VehicleProblem.PLATE_CARRIED_ALREADY, "plate")
                .orThrow();
        if (!all.isEmpty()) {
            PlateRegistration last = all.remove(all.size() - 1);
            new Problems()
                    .require(!from.isBefore(last.from()), VehicleProblem.PERIOD, "from")
                    .orThrow();
            all.add(last.until() == null ? new PlateRegistration(last.plate(), last.from(), from) : last);
        }
        all.add(new PlateRegistration(plate, from, null));
        return edit().plates(all).step(VehicleTrigger.CHANGE_PLATE, occasion, new VehicleEvent.PlateChanged());
    }

    /**
     * Notes what the odometer showed.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-021 lower than before, VEH-022 higher than later, VEH-025 in the future
     */
    @Requirement("R032")
    public Change<Vehicle> recordReading(OdometerReading reading, Occasion occasion) {
        VehicleEvent event = new VehicleEvent.OdometerRead(reading.kilometres(), reading.at(), reading.reason());
        return edit().odometer(odometer.record(reading)).step(VehicleTrigger.READ_ODOMETER, occasion, event);
    }

    /**
     * Puts a reading right.
     *
     * @throws org.dealersdk.domain.problem.DealerException see {@link Odometer#correct}
     */
    public Change<Vehicle> correctReading(Instant at, long kilometres, OdometerReason reason, Occasion occasion) {
        Odometer corrected = odometer.correct(at, kilometres, reason);
        long before = odometer.at(at).map(OdometerReading::kilometres).orElseThrow();
        VehicleEvent event = new VehicleEvent.OdometerCorrected(at, before, kilometres, reason);
        return edit().odometer(corrected).step(VehicleTrigger.CORRECT_ODOMETER, occasion, event);
    }

    /**
     * Notes that a customer owns, drives or pays for the vehicle.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-032 the same relation runs already
     */
    @Requirement("V20")
    public Change<Vehicle> addRelation(VehicleRelation relation, Occasion occasion) {
        boolean known = relations.stream().anyMatch(each -> each.isRunning(relation.customer(), relation.kind()));
        new Problems()
                .require(!known || relation.until() != null, VehicleProblem.DOUBLE_RELATION, "relation")
                .orThrow();
        List<VehicleRelation> all = new ArrayList<>(relations);
        all.add(relation);
        VehicleEvent event = new VehicleEvent.RelationBegan(relation.customer(), relation.kind());
        return edit().relations(all).step(VehicleTrigger.ADD_RELATION, occasion, event);
    }

    /**
     * Notes the last day of a customer's relation.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-031 no such relation runs, VEH-033 it began later
     */
    public Change<Vehicle> endRelation(CustomerId customer, RelationKind kind, LocalDate lastDay, Occasion occasion) {
        List<VehicleRelation> all = new ArrayList<>();
        boolean found = false;
        for (VehicleRelation each : relations) {
            boolean ends = each.isRunning(customer, kind);
            found |= ends;
            all.add(ends ? new VehicleRelation(customer, kind, each.from(), lastDay) : each);
        }
        new Problems()
                .require(found, VehicleProblem.UNKNOWN_RELATION, "relation")
                .orThrow();
        return edit().relations(all)
                .step(VehicleTrigger.END_RELATION, occasion, new VehicleEvent.RelationEnded(customer, kind));
    }

    /**
     * Puts the survivor of a merge in the place of a customer whose file closed, in present and former relations. A running relation
     * both had is kept once, as it was noted first.
     */
    @Requirement("V20")
    public Change<Vehicle> passOnRelations(CustomerId from, CustomerId to, Occasion occasion) {
        List<VehicleRelation> all = new ArrayList<>();
        for (VehicleRelation each : relations) {
            VehicleRelation passed = each.passedOn(from, to);
            boolean twice = all.stream().anyMatch(other -> other.isRunning(passed.customer(), passed.kind()));
            if (!twice || passed.until() != null) {
                all.add(passed);
            }
        }
        VehicleEvent event = new VehicleEvent.RelationsPassedOn(from, to);
        return edit().relations(all).step(VehicleTrigger.PASS_ON_RELATIONS, occasion, event);
    }

    /**
     * Notes a visit to the workshop, with the reading taken at it. Noting the visit of the same order again changes nothing.
     *
     * @param kilometres what the odometer showed; null when it could not be read
     * @throws org.dealersdk.domain.problem.DealerException VEH-020 to VEH-022 about the reading, VEH-025 in the future
     */
    @Requirement({"R008", "R011", "R012", "R032"})
    public Change<Vehicle> recordVisit(
            WorkOrderId workOrder, Instant at, @Nullable Long kilometres, Occasion occasion) {
        if (file.hasVisit(workOrder)) {
            return Change.of(this);
        }
        Odometer read = kilometres == null ? odometer : odometer.record(OdometerReading.of(at, kilometres));
        return edit().odometer(read)
                .file(file.with(new ServiceVisit(workOrder, at, kilometres)))
                .step(VehicleTrigger.RECORD_VISIT, occasion, new VehicleEvent.VisitRecorded(workOrder));
    }

    /** Files a reference to something else, such as a complaint. */
    @Requirement("R010")
    public Change<Vehicle> addEntry(ServiceFileEntry entry, Occasion occasion) {
        return edit().file(file.with(entry))
                .step(
                        VehicleTrigger.ADD_ENTRY,
                        occasion,
                        new VehicleEvent.EntryAdded(entry.section(), entry.reference()));
    }

    /** Notes that the vehicle was taken off the register. */
    public Change<Vehicle> deregister(Occasion occasion) {
        return edit().step(VehicleTrigger.DEREGISTER, occasion, new VehicleEvent.Deregistered());
    }

    /** Notes that the vehicle is back on the register. */
    public Change<Vehicle> reregister(Occasion occasion) {
        return edit().step(VehicleTrigger.REREGISTER, occasion, new VehicleEvent.Reregistered());
    }

    /** Notes that the vehicle no longer exists. */
    public Change<Vehicle> scrap(Occasion occasion) {
        return edit().step(VehicleTrigger.SCRAP, occasion, new VehicleEvent.Scrapped());
    }

    /** What would happen, with all reasons against it. */
    public Decision<VehicleState> mayI(VehicleTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** The whole VIN, if it is known. */
    public Optional<Vin> vin() {
        return identification instanceof Vin whole ? Optional.of(whole) : Optional.empty();
    }

    /** The plate it carries now, if any. */
    public Optional<PlateNumber> plate() {
        return plates.stream()
                .filter(each -> each.until() == null)
                .map(PlateRegistration::plate)
                .findFirst();
    }

    /** Everybody who has this relation to it on that day. */
    public List<CustomerId> customers(RelationKind kind, LocalDate day) {
        return relations.stream()
                .filter(each -> each.kind() == kind && each.holdsOn(day))
                .map(VehicleRelation::customer)
                .distinct()
                .toList();
    }

    /** What should be looked at although the VIN was taken: VEH-003, VEH-004. */
    public List<Problem> warnings(VinPolicy policy) {
        return vin().map(whole -> whole.warnings(policy)).orElse(List.of());
    }

    /** Shows id and state only. */
    @Override
    public String toString() {
        return "Vehicle[" + id.value() + " " + state.code() + "]";
    }

    VehicleEdit edit() {
        return new VehicleEdit(this);
    }

    private List<String> plateTexts() {
        return plates.stream().map(each -> each.plate().number()).toList();
    }

    private List<String> runningCustomers() {
        return relations.stream()
                .filter(each -> each.until() == null)
                .map(each -> each.customer().value())
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
