package org.dealersdk.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** An appointment while a command is being carried out. Not thread-safe; never leaves the command. */
final class AppointmentDraft {

    private final AppointmentId id;
    private final AppointmentOrigin origin;
    private final BookingChannel channel;
    private final Instant requestedAt;
    private final Map<String, Object> extensions;
    private WorkOrderId order;
    private AppointmentState state;
    private Visit visit;
    private @Nullable PreDiagnosis diagnosis;
    private List<PartNeed> parts;
    private @Nullable Slot slot;
    private @Nullable StaffId adviser;
    private @Nullable Deposit deposit;
    private @Nullable Consent consent;
    private List<Acknowledgement> acknowledgements;
    private List<CustomerNotice> notices;
    private @Nullable Preparation preparation;
    private List<DeadlineKind> fellDue;
    private @Nullable Ending ending;

    AppointmentDraft(Appointment appointment) {
        id = appointment.id();
        origin = appointment.origin();
        channel = appointment.channel();
        requestedAt = appointment.requestedAt();
        order = appointment.order();
        state = appointment.state();
        visit = appointment.visit();
        diagnosis = appointment.diagnosis();
        parts = appointment.parts();
        slot = appointment.slot();
        adviser = appointment.adviser();
        deposit = appointment.deposit();
        consent = appointment.consent();
        acknowledgements = appointment.acknowledgements();
        notices = appointment.notices();
        preparation = appointment.preparation();
        fellDue = appointment.fellDue();
        ending = appointment.ending();
        extensions = appointment.extensions();
    }

    AppointmentDraft order(WorkOrderId opened) {
        order = opened;
        return this;
    }

    AppointmentDraft state(AppointmentState next) {
        state = next;
        return this;
    }

    AppointmentDraft visit(Visit told) {
        visit = told;
        return this;
    }

    AppointmentDraft diagnosis(PreDiagnosis made) {
        diagnosis = made;
        return this;
    }

    AppointmentDraft parts(List<PartNeed> needed) {
        parts = needed;
        return this;
    }

    AppointmentDraft slot(Slot offered) {
        slot = offered;
        return this;
    }

    AppointmentDraft adviser(StaffId named) {
        adviser = named;
        return this;
    }

    AppointmentDraft deposit(Deposit paid) {
        deposit = paid;
        return this;
    }

    AppointmentDraft consent(Consent given) {
        consent = given;
        return this;
    }

    AppointmentDraft acknowledged(Acknowledgement made) {
        acknowledgements = plus(acknowledgements, made);
        return this;
    }

    AppointmentDraft told(CustomerNotice notice) {
        notices = plus(notices, notice);
        return this;
    }

    AppointmentDraft preparation(Preparation made) {
        preparation = made;
        return this;
    }

    AppointmentDraft fellDue(DeadlineKind kind) {
        fellDue = plus(fellDue, kind);
        return this;
    }

    AppointmentDraft ending(Ending how) {
        ending = how;
        return this;
    }

    /** Whatever was done for the old time does not count for a new one; what the customer was told before stays on record. */
    AppointmentDraft anew() {
        acknowledgements = List.of();
        preparation = null;
        fellDue = List.of();
        return this;
    }

    Appointment build() {
        return new Appointment(
                id,
                origin,
                channel,
                requestedAt,
                order,
                state,
                visit,
                diagnosis,
                parts,
                slot,
                adviser,
                deposit,
                consent,
                acknowledgements,
                notices,
                preparation,
                fellDue,
                ending,
                extensions);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
