package org.dealersdk.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.AppointmentPolicy;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.WorkingCalendar;

/** What is due for an appointment. */
final class AppointmentPlanning {

    private AppointmentPlanning() {}

    static List<Due> due(Appointment appointment, DealerPolicy policy) {
        Slot slot = appointment.slot();
        Consent consent = appointment.consent();
        if (slot == null || consent == null || !AppointmentLifecycle.BOOKED.contains(appointment.state())) {
            return List.of();
        }
        AppointmentPolicy numbers = policy.appointment();
        WorkingCalendar calendar = policy.calendar().workingCalendar();
        List<Due> due = new ArrayList<>();
        Instant remind = calendar.minus(slot.at(), numbers.reminderLead());
        if (remind.isAfter(consent.signature().at())
                && told(appointment, NoticeKind.REMINDER).isEmpty()) {
            due.add(new Due(DeadlineKind.APPOINTMENT_REMINDER, remind));
        }
        if (!silent(appointment, policy).isEmpty()) {
            due.add(new Due(DeadlineKind.APPOINTMENT_ACKNOWLEDGE, acknowledgeBefore(slot, consent, calendar)));
        }
        if (appointment.state() == AppointmentState.CONFIRMED) {
            due.add(new Due(DeadlineKind.APPOINTMENT_PREPARE, calendar.minus(slot.at(), numbers.prepareLead())));
        }
        due.removeIf(one -> appointment.fellDue().contains(one.kind()));
        due.add(new Due(DeadlineKind.APPOINTMENT_NO_SHOW, awaitedUntil(slot, policy)));
        return due;
    }

    /** The day begins at the store's midnight; what is agreed on the day itself is acknowledged before the appointed time. */
    @Requirement("M06")
    private static Instant acknowledgeBefore(Slot slot, Consent consent, WorkingCalendar calendar) {
        Instant day = calendar.startOf(calendar.dateOf(slot.at()));
        return consent.signature().at().isBefore(day) ? day : slot.at();
    }

    static Instant awaitedUntil(Slot slot, DealerPolicy policy) {
        return policy.calendar()
                .workingCalendar()
                .plus(slot.at(), policy.appointment().noShowAfter());
    }

    /** The roles that were told and have not taken note. */
    static List<Role> silent(Appointment appointment, DealerPolicy policy) {
        List<Role> silent = new ArrayList<>(policy.appointment().informed());
        appointment.acknowledgements().forEach(made -> silent.remove(made.role()));
        return silent;
    }

    /** The last notice of that kind about the time the customer signed for. */
    static Optional<CustomerNotice> told(Appointment appointment, NoticeKind kind) {
        Consent consent = appointment.consent();
        CustomerNotice last = null;
        for (CustomerNotice notice : appointment.notices()) {
            boolean current =
                    consent != null && !notice.at().isBefore(consent.signature().at());
            last = current && notice.kind() == kind ? notice : last;
        }
        return Optional.ofNullable(last);
    }
}
