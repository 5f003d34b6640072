package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;

/**
 * A vehicle with everything in its file.
 *
 * @param vehicle the vehicle
 * @param customers the files of everybody in present relation to it
 * @param orders its work orders, oldest first
 * @param complaints about its visits, oldest first
 */
@Requirement({"R009", "R010"})
record VehicleFacts(Vehicle vehicle, List<Customer> customers, List<WorkOrder> orders, List<Complaint> complaints)
        implements Facts {

    /** Vehicles, by id, plate or VIN. */
    static final Subject<VehicleFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return Vehicle.TYPE.name();
        }

        @Override
        public VehicleFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            return VehicleFacts.of(reader, request.subject());
        }
    };

    @Override
    public Source source() {
        return new Source(
                Reference.to(Vehicle.TYPE, vehicle),
                customers.stream().map(Customer::id).toList(),
                null);
    }

    private static VehicleFacts of(Reader reader, String key) {
        Vehicle vehicle = reader.find(Vehicle.TYPE, key)
                .map(Stored::aggregate)
                .or(() -> by(reader, "vin", key))
                .or(() -> by(reader, "plate", key))
                .orElseThrow(() -> PrintProblem.NO_SUBJECT.failure(Vehicle.TYPE.name()));
        List<Customer> customers = new ArrayList<>();
        for (CustomerId id : vehicle.relations().stream()
                .filter(relation -> relation.until() == null)
                .map(VehicleRelation::customer)
                .distinct()
                .toList()) {
            Customer customer = Files.find(reader, Customer.TYPE, id);
            if (customer != null) {
                customers.add(customer);
            }
        }
        List<WorkOrder> orders = Pages.all(
                reader,
                Query.of(WorkOrder.TYPE).where("vehicle", vehicle.id().value()).orderBy("receivedAt"));
        return new VehicleFacts(vehicle, customers, orders, complaints(reader, orders));
    }

    private static List<Complaint> complaints(Reader reader, List<WorkOrder> orders) {
        return orders.stream()
                .flatMap(order ->
                        Pages.all(
                                reader,
                                Query.of(Complaint.TYPE)
                                        .where("workOrderId", order.id().value()))
                                .stream())
                .sorted(Comparator.comparing(Complaint::receivedAt))
                .toList();
    }

    private static Optional<Vehicle> by(Reader reader, String attribute, String value) {
        return reader.search(Query.of(Vehicle.TYPE).where(attribute, value).limit(1)).aggregates().stream()
                .findFirst();
    }
}
