package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Merge;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.AgencyService;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.OdometerReason;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.ServiceFileEntry;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.UsageProfile;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleIdentification;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.domain.vehicle.WearReading;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/** The files of customers and vehicles. */
public final class Customers extends Desk {

    /** The desk of a store. */
    public Customers(Office office) {
        super(office, DeskName.CUSTOMERS);
    }

    /**
     * Opens a customer's file under a new id.
     *
     * @param occasionEnded end of the intake formalities or of the consultation
     */
    @Requirement({"R001", "R003"})
    public Customer register(
            Actor actor, CustomerDetails details, CustomerOrigin origin, Instant occasionEnded, StaffId adviser) {
        return add(
                actor,
                Customer.TYPE,
                occasion -> Customer.register(
                        new CustomerId(occasion.ids().next()), details, origin, occasionEnded, adviser, occasion));
    }

    /** Opens a customer's file under an id the dealer uses already. */
    public Customer register(
            Actor actor,
            CustomerId id,
            CustomerDetails details,
            CustomerOrigin origin,
            Instant occasionEnded,
            StaffId adviser) {
        return add(
                actor,
                Customer.TYPE,
                occasion -> Customer.register(id, details, origin, occasionEnded, adviser, occasion));
    }

    /** Replaces the details by newer ones. */
    public Customer update(Actor actor, CustomerId id, CustomerDetails newer) {
        return change(actor, Customer.TYPE, id, (customer, occasion) -> customer.update(newer, occasion));
    }

    /** Puts a customer into another adviser's care. */
    public Customer reassign(Actor actor, CustomerId id, StaffId adviser) {
        return change(actor, Customer.TYPE, id, (customer, occasion) -> customer.reassign(adviser, occasion));
    }

    /** Notes that a customer came or called for advice; a follow-up is planned. */
    @Requirement("R173")
    public Customer consult(Actor actor, CustomerId id, Instant endedAt) {
        return change(
                actor,
                Customer.TYPE,
                id,
                (customer, occasion) -> customer.recordVisit(CustomerOrigin.CONSULTATION, endedAt, occasion));
    }

    /**
     * Closes a file in favour of another one of the same customer.
     *
     * @return the file that goes on
     */
    public Customer merge(Actor actor, CustomerId duplicate, CustomerId survivor) {
        return work(actor, ledger -> {
            Merge merge = ledger.load(Customer.TYPE, duplicate)
                    .mergeInto(ledger.load(Customer.TYPE, survivor), ledger.occasion());
            ledger.change(Customer.TYPE, duplicate, before -> merge.duplicate());
            return ledger.change(Customer.TYPE, survivor, before -> merge.survivor());
        });
    }

    /** Removes all of a customer's personal data from the file; the vehicles' histories stay whole. */
    public Customer erase(Actor actor, CustomerId id) {
        return change(actor, Customer.TYPE, id, Customer::erase);
    }

    /** A customer's file. */
    public Optional<Customer> customer(Actor actor, CustomerId id) {
        return find(actor, Customer.TYPE, id);
    }

    /** One page of customers. */
    public Page<Customer> customers(Actor actor, Query<Customer> query) {
        return search(actor, query);
    }

    /** Opens a vehicle's file, or finds the one it has: a vehicle returns to its file by its whole VIN. */
    @Requirement({"R009", "R012"})
    public Vehicle openFile(Actor actor, VehicleIdentification identification, VehicleDescription description) {
        return work(
                actor,
                ledger -> byVin(ledger, identification)
                        .orElseGet(() -> ledger.add(
                                Vehicle.TYPE,
                                Vehicle.open(
                                        new VehicleId(ledger.occasion().ids().next()),
                                        identification,
                                        description,
                                        ledger.occasion()))));
    }

    /** Opens a vehicle's file under an id the dealer uses already. */
    public Vehicle openFile(
            Actor actor, VehicleId id, VehicleIdentification identification, VehicleDescription description) {
        return add(actor, Vehicle.TYPE, occasion -> Vehicle.open(id, identification, description, occasion));
    }

    /** Replaces a vehicle's description. */
    public Vehicle describe(Actor actor, VehicleId id, VehicleDescription newer) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.describe(newer, occasion));
    }

    /** Completes a partial identification. */
    public Vehicle identify(Actor actor, VehicleId id, Vin vin) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.identify(vin, occasion));
    }

    /** Notes a new plate. */
    public Vehicle changePlate(Actor actor, VehicleId id, PlateNumber plate, LocalDate from) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.changePlate(plate, from, occasion));
    }

    /** Notes that a customer owns, drives or pays for a vehicle; the customer's file must be there. */
    public Vehicle relate(Actor actor, VehicleId id, VehicleRelation relation) {
        return work(actor, ledger -> {
            ledger.load(Customer.TYPE, relation.customer());
            return ledger.change(Vehicle.TYPE, id, vehicle -> vehicle.addRelation(relation, ledger.occasion()));
        });
    }

    /** Notes the last day of a customer's relation to a vehicle. */
    public Vehicle endRelation(Actor actor, VehicleId id, CustomerId customer, RelationKind kind, LocalDate lastDay) {
        return change(
                actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.endRelation(customer, kind, lastDay, occasion));
    }

    /** Notes what the odometer showed. */
    public Vehicle recordReading(Actor actor, VehicleId id, OdometerReading reading) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.recordReading(reading, occasion));
    }

    /** Puts a reading right. */
    public Vehicle correctReading(Actor actor, VehicleId id, Instant at, long kilometres, OdometerReason reason) {
        return change(
                actor,
                Vehicle.TYPE,
                id,
                (vehicle, occasion) -> vehicle.correctReading(at, kilometres, reason, occasion));
    }

    /** Files a reference in a vehicle's service file. */
    public Vehicle addEntry(Actor actor, VehicleId id, ServiceFileEntry entry) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.addEntry(entry, occasion));
    }

    /** Replaces what is due for a vehicle in future. */
    public Vehicle planUpkeep(Actor actor, VehicleId id, Upkeep newer) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.planUpkeep(newer, occasion));
    }

    /** Notes how a vehicle is used; its next maintenance shifts with it. */
    @Requirement("R034")
    public Vehicle recordUsage(Actor actor, VehicleId id, UsageProfile usage) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.recordUsage(usage, occasion));
    }

    /** Notes what was measured of a wear part. */
    @Requirement("R034")
    public Vehicle measureWear(Actor actor, VehicleId id, WearReading reading) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.measureWear(reading, occasion));
    }

    /** The dealer sees to something at an authority; VEH-040 when the vehicle's insurance was not bought here. */
    @Requirement({"R031", "R202"})
    public Vehicle useAgency(Actor actor, VehicleId id, AgencyService service) {
        return change(actor, Vehicle.TYPE, id, (vehicle, occasion) -> vehicle.useAgency(service, occasion));
    }

    /** Notes that a vehicle was taken off the register. */
    public Vehicle deregister(Actor actor, VehicleId id) {
        return change(actor, Vehicle.TYPE, id, Vehicle::deregister);
    }

    /** Notes that a vehicle is back on the register. */
    public Vehicle reregister(Actor actor, VehicleId id) {
        return change(actor, Vehicle.TYPE, id, Vehicle::reregister);
    }

    /** Notes that a vehicle no longer exists. */
    public Vehicle scrap(Actor actor, VehicleId id) {
        return change(actor, Vehicle.TYPE, id, Vehicle::scrap);
    }

    /** A vehicle's file. */
    public Optional<Vehicle> vehicle(Actor actor, VehicleId id) {
        return find(actor, Vehicle.TYPE, id);
    }

    /** The file of the vehicle with this VIN. */
    @Requirement("R012")
    public Optional<Vehicle> vehicle(Actor actor, Vin vin) {
        return search(actor, withVin(vin)).aggregates().stream().findFirst();
    }

    /** One page of vehicles. */
    public Page<Vehicle> vehicles(Actor actor, Query<Vehicle> query) {
        return search(actor, query);
    }

    private static Optional<Vehicle> byVin(Ledger ledger, VehicleIdentification identification) {
        return identification instanceof Vin vin
                ? ledger.search(withVin(vin)).stream().findFirst()
                : Optional.empty();
    }

    private static Query<Vehicle> withVin(Vin vin) {
        return Query.of(Vehicle.TYPE).where("vin", vin.value()).limit(1);
    }
}
