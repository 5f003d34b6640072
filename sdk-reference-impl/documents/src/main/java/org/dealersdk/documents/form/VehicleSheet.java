package org.dealersdk.documents.form;

import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.MaintenanceDue;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.RecommendedService;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.jspecify.annotations.Nullable;

/** The business file of a vehicle, section by section. */
@Requirement({"F17", "R006", "R008", "R010", "R038"})
final class VehicleSheet {

    private VehicleSheet() {}

    static void fill(VehicleFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        OrderSheet.car(facts.vehicle(), sheet);
        sheet.put("openedAt", write.day(facts.vehicle().file().openedAt()))
                .put("insuranceUntil", write.day(facts.vehicle().upkeep().insuranceUntil()))
                .put("inspectionUntil", write.day(facts.vehicle().upkeep().inspectionUntil()))
                .put(
                        "odometer",
                        write.kilometres(facts.vehicle()
                                .odometer()
                                .latest()
                                .map(OdometerReading::kilometres)
                                .orElse(null)))
                .put("maintenance", due(facts.vehicle().upkeep().maintenance(), write));
        sheet.table("customers").table("visits").table("recommended").table("complaints");
        facts.customers().forEach(customer -> customer(facts, customer, sheet));
        facts.orders().forEach(order -> visit(order, sheet));
        for (RecommendedService service : facts.vehicle().upkeep().recommended()) {
            sheet.row("recommended", "description", service.description(), "due", due(service.due(), write));
        }
        facts.complaints().forEach(complaint -> complaint(complaint, sheet));
    }

    private static void customer(VehicleFacts facts, Customer customer, Sheet sheet) {
        Writing write = sheet.writing();
        Sheet own = new Sheet(write);
        OrderSheet.customer(customer, own);
        var known = own.data().fields();
        String relations = write.list(facts.vehicle().relations().stream()
                .filter(relation ->
                        relation.until() == null && relation.customer().equals(customer.id()))
                .map(VehicleRelation::kind)
                .map(kind -> write.text(Words.of(kind)))
                .toList());
        sheet.row(
                "customers",
                "id",
                customer.id().value(),
                "name",
                known.getOrDefault("customer", ""),
                "telephone",
                known.getOrDefault("phone", ""),
                "address",
                known.getOrDefault("address", ""),
                "relation",
                relations);
    }

    /** One visit: repair items, condition and settlement. */
    private static void visit(WorkOrder order, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "visits",
                "number",
                order.number(),
                "at",
                write.day(order.intake().receivedAt()),
                "kilometres",
                write.kilometres(order.intake().odometerKm()),
                "job",
                write.text(Words.of(order.intake().jobType())),
                "items",
                write.list(order.approvedLines()
                        .map(line -> line.head().description())
                        .toList()),
                "status",
                write.text(Words.of(order.state())),
                "total",
                order.approvedTotals().map(all -> write.money(all.total())).orElse(""),
                "outstanding",
                outstanding(order, write));
    }

    private static String outstanding(WorkOrder order, Writing write) {
        return order.settlements().stream()
                .map(Settlement::arrears)
                .reduce((one, other) -> one.plus(other))
                .map(write::money)
                .orElse("");
    }

    private static void complaint(Complaint complaint, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "complaints",
                "id",
                complaint.id().value(),
                "at",
                write.day(complaint.receivedAt()),
                "status",
                write.text(Words.of(complaint.state())));
    }

    private static String due(@Nullable MaintenanceDue due, Writing write) {
        if (due == null) {
            return "";
        }
        String day = write.day(due.onDay());
        String reading = write.kilometres(due.atKilometres());
        return day.isEmpty() || reading.isEmpty() ? day + reading : day + " / " + reading;
    }
}
