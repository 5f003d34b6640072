package org.dealersdk.domain.appointment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.JobType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The appointment statistics table (F19): one row for each appointment with a time, in the order of their times. It goes with the
 * notice to the workshop supervisor and holds nothing about persons.
 *
 * @param rows in order
 */
@Requirement({"R044", "F19"})
public record AppointmentTable(List<Row> rows) {

    /**
     * One appointment.
     *
     * @param reservedParts part lines that are set aside
     * @param parts part lines needed
     * @param deposit paid in advance, or null
     * @param acknowledged roles that have taken note
     */
    public record Row(
            AppointmentId appointment,
            Slot slot,
            @Nullable StaffId adviser,
            JobType jobType,
            AppointmentOrigin origin,
            AppointmentState state,
            int reservedParts,
            int parts,
            @Nullable Money deposit,
            List<Role> acknowledged) {
        public Row {
            acknowledged = List.copyOf(acknowledged);
        }
    }

    public AppointmentTable {
        rows = List.copyOf(rows);
    }

    /** The table of these appointments; those without a time are left out. */
    public static AppointmentTable of(List<Appointment> appointments) {
        List<Row> rows = new ArrayList<>();
        for (Appointment appointment : appointments) {
            Slot slot = appointment.slot();
            if (slot != null) {
                rows.add(row(appointment, slot));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.slot().at())
                .thenComparing(row -> row.appointment().value()));
        return new AppointmentTable(rows);
    }

    /** How many are in a state. */
    public int count(AppointmentState state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private static Row row(Appointment appointment, Slot slot) {
        Deposit deposit = appointment.deposit();
        int reserved = (int) appointment.parts().stream()
                .filter(need -> need.reservation() != null)
                .count();
        return new Row(
                appointment.id(),
                slot,
                appointment.adviser(),
                appointment.visit().jobType(),
                appointment.origin(),
                appointment.state(),
                reserved,
                appointment.parts().size(),
                deposit == null ? null : deposit.amount(),
                appointment.acknowledgements().stream()
                        .map(Acknowledgement::role)
                        .toList());
    }
}
