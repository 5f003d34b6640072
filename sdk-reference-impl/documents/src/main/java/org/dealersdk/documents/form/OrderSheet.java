package org.dealersdk.documents.form;

import java.util.List;
import java.util.function.Function;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineHead;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.PartSupply;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkLine;
import org.jspecify.annotations.Nullable;

/** What most forms of an order have: who, which car, which lines. */
final class OrderSheet {

    private OrderSheet() {}

    /** Order, customer and car, as at the head of the form. */
    static void head(OrderFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Intake intake = facts.order().intake();
        sheet.put("number", facts.order().number())
                .put("receivedAt", write.moment(intake.receivedAt()))
                .put("adviser", write.reference(intake.adviser()))
                .put("job", Words.of(intake.jobType()))
                .put("booked", write.tick(intake.origin() == Origin.APPOINTMENT))
                .put("fault", intake.fault())
                .put("odometer", write.kilometres(intake.odometerKm()))
                .put("promisedAt", write.moment(facts.order().promisedAt()))
                .put("customerId", write.reference(intake.customer()))
                .table("flags");
        facts.order().flags().forEach(flag -> sheet.row("flags", "flag", write.text(Words.of(flag))));
        customer(facts.customer(), sheet);
        car(facts.vehicle(), sheet);
    }

    /** Name, telephone and address; blank lines when the file is closed or there is none. */
    static void customer(@Nullable Customer customer, Sheet sheet) {
        sheet.put(
                        "customer",
                        of(
                                customer,
                                file -> file.party().map(Party::displayName).orElse("")))
                .put(
                        "phone",
                        of(
                                customer,
                                file -> file.firstPhone()
                                        .map(phone -> phone.value())
                                        .orElse("")))
                .put("address", of(customer, OrderSheet::address));
    }

    /** Plate, VIN, model and colour. */
    static void car(@Nullable Vehicle car, Sheet sheet) {
        VehicleDescription description = car == null ? null : car.description();
        sheet.put("plate", of(car, file -> file.plate().map(PlateNumber::number).orElse("")))
                .put("vin", of(car, file -> file.identification().value()))
                .put("model", of(description, VehicleDescription::model))
                .put("vehicleType", of(description, each -> known(each.vehicleType())))
                .put("colour", of(description, each -> known(each.colour())));
    }

    /** The lines, one row each, in the table {@code lines}. */
    static void lines(OrderFacts facts, List<WorkLine> lines, Sheet sheet) {
        sheet.table("lines");
        lines.forEach(line -> line(facts, line, sheet));
    }

    /** A text, or blank. */
    static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void line(OrderFacts facts, WorkLine line, Sheet sheet) {
        Writing write = sheet.writing();
        LineHead head = line.head();
        sheet.row(
                "lines",
                "line",
                head.id().value(),
                "description",
                head.description(),
                "code",
                line instanceof SuppliedLine supplied ? number(facts, supplied) : known(head.operation()),
                "trade",
                write.text(Words.of(head.trade())),
                "amount",
                amount(line, write),
                "by",
                by(line, write),
                "guarantee",
                guarantee(facts, line, write),
                "payer",
                write.text(Words.of(head.payer())),
                "approval",
                write.text(Words.of(head.approval())),
                "price",
                write.money(head.amount()),
                "complaint",
                head.story() == null ? "" : known(head.story().complaint()),
                "cause",
                head.story() == null ? "" : known(head.story().cause()),
                "correction",
                head.story() == null ? "" : known(head.story().correction()));
    }

    private static String number(OrderFacts facts, SuppliedLine line) {
        Part part = facts.parts().get(line.part());
        return part == null ? line.part().value() : part.number();
    }

    private static String amount(WorkLine line, Writing write) {
        if (line instanceof LabourLine labour) {
            return write.hours(labour.soldHours());
        }
        return line instanceof SuppliedLine supplied ? "× " + supplied.quantity() : "";
    }

    private static String by(WorkLine line, Writing write) {
        if (line instanceof LabourLine labour) {
            return write.reference(labour.technician());
        }
        return line instanceof SubletLine sublet ? sublet.supplier() : "";
    }

    /** Where a part comes from, and what is guaranteed: as it was estimated, else as the shelf says. */
    @Requirement("R086")
    private static String guarantee(OrderFacts facts, WorkLine line, Writing write) {
        if (line instanceof SubletLine sublet) {
            return sublet.guarantee();
        }
        PartSupply supply = line instanceof PartLine supplied ? supplied.supply() : null;
        if (supply != null) {
            String origin = write.text(Words.ofGenuine(supply.genuine())) + " · " + supply.source();
            return supply.guarantee() == null ? origin : origin + " · " + supply.guarantee();
        }
        Part part = line instanceof PartLine fitted ? facts.parts().get(fitted.part()) : null;
        return part == null ? "" : write.text(Words.ofGenuine(part.genuine())) + " · " + part.source();
    }

    private static String address(Customer customer) {
        return customer.details() == null || customer.details().address() == null
                ? ""
                : customer.details().address().lines();
    }

    private static <T> String of(@Nullable T file, Function<T, String> text) {
        return file == null ? "" : text.apply(file);
    }
}
