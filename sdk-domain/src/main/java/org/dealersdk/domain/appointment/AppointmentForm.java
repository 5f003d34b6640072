package org.dealersdk.domain.appointment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The appointment form (F18): what the customer signs, row by row. The same content always has the same hash, so that a signature can
 * be held against what was signed.
 *
 * @param rows in the order of the form
 */
@PersonalData
@Requirement({"R041", "R398", "F18"})
public record AppointmentForm(List<Row> rows) {

    /**
     * One row.
     *
     * @param label what it says, in both languages
     * @param value the entry; empty when there is none
     */
    @PersonalData
    public record Row(Text label, String value) {
        @Override
        public String toString() {
            return "Row[" + label.english() + "]";
        }
    }

    public AppointmentForm {
        rows = List.copyOf(rows);
    }

    /** The form of an appointment as it is. */
    public static AppointmentForm of(Appointment appointment) {
        Visit visit = appointment.visit();
        ContactPerson contact = visit.contact();
        PersonName name = contact.name();
        PhoneNumber phone = contact.phone();
        Slot slot = appointment.slot();
        List<Row> rows = new ArrayList<>();
        rows.add(row("Appointment", "预约单号", appointment.id().value()));
        rows.add(row("Customer", "客户", text(contact.customer())));
        rows.add(row("Name", "姓名", name == null ? "" : name.value()));
        rows.add(row("Telephone", "电话", phone == null ? "" : phone.value()));
        rows.add(row("Vehicle", "车辆", text(visit.vehicle())));
        rows.add(row("Vehicle as told", "客户所述车辆", visit.vehicleAsTold()));
        rows.add(row("Job", "作业类别", visit.jobType().code()));
        rows.add(row("Fault or wish", "故障或需求", visit.fault()));
        rows.add(row("Time", "预约时间", slot == null ? "" : slot.at().toString()));
        rows.add(row(
                "Bay and hours",
                "工位与工时",
                slot == null ? "" : slot.bay() + " " + slot.hours().toPlainString()));
        rows.add(row("Adviser", "服务顾问", text(appointment.adviser())));
        for (PartNeed need : appointment.parts()) {
            rows.add(row("Part", "配件", need.part().value() + " " + need.quantity() + " × " + need.listPrice()));
        }
        Deposit deposit = appointment.deposit();
        rows.add(row("Deposit", "定金", deposit == null ? "" : deposit.amount().toString()));
        return new AppointmentForm(rows);
    }

    /** The form as lines of text in the language of the locale. */
    public List<String> lines(Locale locale) {
        return rows.stream()
                .map(row -> row.label().in(locale) + ": " + row.value())
                .toList();
    }

    /** {@code sha256:} and 64 hexadecimal digits over labels and entries; what a signature's document hash refers to. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Row row : rows) {
                String line = row.label().english() + "\u0000" + row.value() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** How many rows; nothing of persons. */
    @Override
    public String toString() {
        return "AppointmentForm[" + rows.size() + " rows]";
    }

    private static Row row(String english, String chinese, String value) {
        return new Row(new Text(english, chinese), value);
    }

    private static String text(@Nullable TypedId id) {
        return id == null ? "" : id.value();
    }
}
