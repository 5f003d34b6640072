package org.dealersdk.domain.vehicle;

import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;

/** The candidate a command builds: the vehicle with some parts exchanged. Lives inside one command. */
final class VehicleEdit {

    private final Vehicle before;
    private VehicleIdentification identification;
    private VehicleDescription description;
    private List<PlateRegistration> plates;
    private List<VehicleRelation> relations;
    private Odometer odometer;
    private Upkeep upkeep;
    private ServiceFile file;

    VehicleEdit(Vehicle before) {
        this.before = before;
        this.identification = before.identification();
        this.description = before.description();
        this.plates = before.plates();
        this.relations = before.relations();
        this.odometer = before.odometer();
        this.upkeep = before.upkeep();
        this.file = before.file();
    }

    VehicleEdit identification(VehicleIdentification newer) {
        identification = newer;
        return this;
    }

    VehicleEdit description(VehicleDescription newer) {
        description = newer;
        return this;
    }

    VehicleEdit plates(List<PlateRegistration> newer) {
        plates = newer;
        return this;
    }

    VehicleEdit relations(List<VehicleRelation> newer) {
        relations = newer;
        return this;
    }

    VehicleEdit odometer(Odometer newer) {
        odometer = newer;
        return this;
    }

    VehicleEdit upkeep(Upkeep newer) {
        upkeep = newer;
        return this;
    }

    VehicleEdit file(ServiceFile newer) {
        file = newer;
        return this;
    }

    /** Asks the table about the candidate and takes the step. */
    Change<Vehicle> step(VehicleTrigger trigger, Occasion occasion, VehicleEvent event) {
        return step(trigger, occasion, List.of(event));
    }

    Change<Vehicle> step(VehicleTrigger trigger, Occasion occasion, List<DomainEvent> events) {
        VehicleState to = in(before.state()).mayI(trigger, occasion).orThrow();
        return new Change<>(in(to), events);
    }

    private Vehicle in(VehicleState state) {
        return new Vehicle(
                before.id(),
                state,
                identification,
                description,
                plates,
                relations,
                odometer,
                upkeep,
                file,
                before.extensions());
    }
}
