package org.dealersdk.documents.form;

import org.dealersdk.documents.wording.Words;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentTable;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.Deposit;
import org.dealersdk.domain.appointment.PartNeed;
import org.dealersdk.domain.appointment.PreDiagnosis;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;

/** What is printed when a visit is booked. */
final class AppointmentSheets {

    private AppointmentSheets() {}

    /** Appointment form, which the customer signs. */
    @Requirement({"F18", "R041", "R042", "R043"})
    static void form(AppointmentFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        Appointment appointment = facts.appointment();
        OrderSheet.customer(facts.customer(), sheet);
        OrderSheet.car(facts.vehicle(), sheet);
        asTold(appointment.visit().contact(), sheet);
        Slot slot = appointment.slot();
        Deposit deposit = appointment.deposit();
        Consent consent = appointment.consent();
        PreDiagnosis diagnosis = appointment.diagnosis();
        sheet.put("number", appointment.id().value())
                .put("customerId", write.reference(appointment.visit().contact().customer()))
                .put("vehicleAsTold", appointment.visit().vehicleAsTold())
                .put("job", Words.of(appointment.visit().jobType()))
                .put("fault", appointment.visit().fault())
                .put("result", diagnosis == null ? "" : diagnosis.result())
                .put("origin", Words.of(appointment.origin()))
                .put("at", slot == null ? "" : write.moment(slot.at()))
                .put("hours", slot == null ? "" : write.hours(slot.hours()))
                .put("bay", slot == null ? "" : slot.bay().code())
                .put("adviser", write.reference(appointment.adviser()))
                .put("deposit", deposit == null ? "" : write.money(deposit.amount()))
                .put(
                        "signedAt",
                        consent == null ? "" : write.moment(consent.signature().at()))
                .put(
                        "signedHow",
                        consent == null
                                ? ""
                                : write.text(Words.of(consent.signature().method())));
        sheet.table("parts");
        appointment.parts().forEach(need -> part(need, sheet));
    }

    /** Appointment statistics table; goes to the workshop supervisor with the notice. */
    @Requirement({"F19", "R044"})
    static void table(PeriodFacts facts, Sheet sheet) {
        Writing write = sheet.writing();
        String from = write.day(facts.from());
        sheet.put("period", facts.from().equals(facts.to()) ? from : from + " – " + write.day(facts.to()))
                .put("count", Integer.toString(facts.table().rows().size()))
                .table("rows");
        facts.table().rows().forEach(row -> row(row, sheet));
    }

    /** What was told on the telephone counts where there is no file that says it. */
    private static void asTold(ContactPerson contact, Sheet sheet) {
        if (contact.name() != null) {
            sheet.put("customer", contact.name().value());
        }
        if (contact.phone() != null) {
            sheet.put("phone", contact.phone().value());
        }
    }

    private static void part(PartNeed need, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "parts",
                "part",
                need.part().value(),
                "quantity",
                need.quantity().toString(),
                "price",
                write.money(need.value()),
                "reserved",
                write.tick(need.reservation() != null));
    }

    private static void row(AppointmentTable.Row row, Sheet sheet) {
        Writing write = sheet.writing();
        sheet.row(
                "rows",
                "at",
                write.moment(row.slot().at()),
                "hours",
                write.hours(row.slot().hours()),
                "bay",
                row.slot().bay().code(),
                "adviser",
                write.reference(row.adviser()),
                "job",
                write.text(Words.of(row.jobType())),
                "origin",
                write.text(Words.of(row.origin())),
                "state",
                write.text(Words.of(row.state())),
                "parts",
                row.parts() == 0 ? write.text(new Text("none", "无")) : row.reservedParts() + " / " + row.parts(),
                "deposit",
                write.money(row.deposit()),
                "acknowledged",
                Integer.toString(row.acknowledged().size()),
                "number",
                row.appointment().value());
    }
}
