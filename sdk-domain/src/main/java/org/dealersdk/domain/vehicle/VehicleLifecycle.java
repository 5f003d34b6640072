package org.dealersdk.domain.vehicle;

import static org.dealersdk.domain.vehicle.VehicleState.DEREGISTERED;
import static org.dealersdk.domain.vehicle.VehicleState.ON_FILE;
import static org.dealersdk.domain.vehicle.VehicleState.SCRAPPED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The life of a vehicle's file. */
final class VehicleLifecycle {

    static final Guard<Attempt<Vehicle>> VIN_CHECKS = new Guard<>("vin-checks", VehicleLifecycle::vin);
    private static final Guard<Attempt<Vehicle>> NOT_IN_THE_FUTURE =
            new Guard<>("not-in-the-future", VehicleLifecycle::future);

    private static final Guard<Attempt<Vehicle>> MEASURED_BY_NOW =
            new Guard<>("measured-by-now", VehicleLifecycle::measured);

    @Requirement({"R031", "R202"})
    private static final Guard<Attempt<Vehicle>> INSURED_HERE = new Guard<>("insured-here", VehicleLifecycle::insured);

    static final Lifecycle<VehicleState, VehicleTrigger, Attempt<Vehicle>> TABLE = table();

    private VehicleLifecycle() {}

    private static Lifecycle<VehicleState, VehicleTrigger, Attempt<Vehicle>> table() {
        LifecycleBuilder<VehicleState, VehicleTrigger, Attempt<Vehicle>> table =
                Lifecycle.<VehicleState, VehicleTrigger, Attempt<Vehicle>>named(
                        "vehicle", VehicleState.class, VehicleTrigger.class);
        table.startsIn(ON_FILE).endsIn(SCRAPPED);
        for (VehicleState exists : List.of(ON_FILE, DEREGISTERED)) {
            table.on(exists, VehicleTrigger.DESCRIBE, exists)
                    .on(exists, VehicleTrigger.IDENTIFY, exists, VIN_CHECKS)
                    .on(exists, VehicleTrigger.CORRECT_ODOMETER, exists)
                    .on(exists, VehicleTrigger.ADD_RELATION, exists)
                    .on(exists, VehicleTrigger.END_RELATION, exists)
                    .on(exists, VehicleTrigger.PASS_ON_RELATIONS, exists)
                    .on(exists, VehicleTrigger.ADD_ENTRY, exists, NOT_IN_THE_FUTURE)
                    .on(exists, VehicleTrigger.SCRAP, SCRAPPED);
        }
        return table.on(ON_FILE, VehicleTrigger.CHANGE_PLATE, ON_FILE)
                .on(ON_FILE, VehicleTrigger.READ_ODOMETER, ON_FILE, NOT_IN_THE_FUTURE)
                .on(ON_FILE, VehicleTrigger.RECORD_VISIT, ON_FILE, NOT_IN_THE_FUTURE)
                .on(ON_FILE, VehicleTrigger.PLAN_UPKEEP, ON_FILE, MEASURED_BY_NOW)
                .on(ON_FILE, VehicleTrigger.REMIND, ON_FILE)
                .on(ON_FILE, VehicleTrigger.USE_AGENCY, ON_FILE, INSURED_HERE)
                .on(ON_FILE, VehicleTrigger.DEREGISTER, DEREGISTERED)
                .on(DEREGISTERED, VehicleTrigger.REREGISTER, ON_FILE)
                .build();
    }

    private static List<Problem> vin(Attempt<Vehicle> attempt) {
        return attempt.aggregate().identification() instanceof Vin vin
                ? vin.refusals(attempt.occasion().policy().vehicle().vin()).stream()
                        .map(problem -> problem.under("identification"))
                        .toList()
                : List.of();
    }

    private static List<Problem> measured(Attempt<Vehicle> attempt) {
        LocalDate today = today(attempt.occasion());
        boolean past = attempt.aggregate().upkeep().wear().stream()
                .noneMatch(reading -> reading.on().isAfter(today));
        return new Problems()
                .require(past, VehicleProblem.IN_THE_FUTURE, "upkeep.wear")
                .toList();
    }

    private static List<Problem> insured(Attempt<Vehicle> attempt) {
        Upkeep upkeep = attempt.aggregate().upkeep();
        boolean open = !attempt.occasion().policy().upkeep().agencyForInsuredHere();
        return new Problems()
                .require(
                        open || upkeep.isInsuredHere(today(attempt.occasion())),
                        VehicleProblem.NOT_INSURED_HERE,
                        "upkeep.insuredHere")
                .toList();
    }

    private static LocalDate today(Occasion occasion) {
        return occasion.at().atZone(occasion.policy().calendar().zone()).toLocalDate();
    }

    private static List<Problem> future(Attempt<Vehicle> attempt) {
        Vehicle vehicle = attempt.aggregate();
        Instant now = attempt.occasion().at();
        boolean past = Stream.of(
                        vehicle.odometer().latest().map(OdometerReading::at),
                        vehicle.file().lastVisit().map(ServiceVisit::at),
                        vehicle.file().entries().stream()
                                .map(ServiceFileEntry::at)
                                .max(Instant::compareTo))
                .flatMap(Optional::stream)
                .noneMatch(at -> at.isAfter(now));
        return new Problems().require(past, VehicleProblem.IN_THE_FUTURE, "at").toList();
    }
}
