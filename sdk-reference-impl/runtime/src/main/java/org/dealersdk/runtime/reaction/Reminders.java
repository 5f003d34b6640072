package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerState;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.runtime.work.Ledger;

/** Tells when a vehicle's customers are to be reminded of its maintenance, insurance or inspection. */
@Requirement("R030")
final class Reminders {

    private Reminders() {}

    /** What is due by now is told, each day once, unless everybody who could be reminded has been erased. */
    static void ofDue(Deadline deadline, Ledger ledger) {
        VehicleId id = new VehicleId(deadline.reference().id());
        if (hasSomebody(ledger.load(Vehicle.TYPE, id), ledger)) {
            ledger.change(Vehicle.TYPE, id, vehicle -> vehicle.remind(ledger.occasion()));
        }
    }

    /** Nothing is due any more where everybody who could be reminded has been erased. */
    static void drop(Vehicle vehicle, Ledger ledger) {
        if (!hasSomebody(vehicle, ledger)) {
            DueDates.match(ledger, Vehicle.TYPE, vehicle, Vehicle.DEADLINES, List.of());
        }
    }

    private static boolean hasSomebody(Vehicle vehicle, Ledger ledger) {
        return vehicle.relations().isEmpty()
                || vehicle.relations().stream()
                        .filter(relation -> relation.until() == null)
                        .map(relation -> ledger.find(Customer.TYPE, relation.customer()))
                        .anyMatch(file -> file.isEmpty() || file.get().state() != CustomerState.ERASED);
    }
}
