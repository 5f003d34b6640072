package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to appointments. */
public sealed interface AppointmentEvent extends DomainEvent {

    /** A visit was asked for, or thought of by the dealer. */
    record Requested(
            AppointmentOrigin origin,
            BookingChannel channel,
            @Nullable CustomerId customer,
            @Nullable VehicleId vehicle,
            JobType jobType)
            implements AppointmentEvent {}

    /** What it is about was told more fully. */
    record Described() implements AppointmentEvent {}

    /** The fault was judged in advance. */
    record PreDiagnosed(StaffId by) implements AppointmentEvent {}

    /** So many part lines are needed now. */
    record PartsNeeded(int lines) implements AppointmentEvent {}

    /** The parts department answered. */
    record PartAnswered(
            LineId line,
            PartAvailability availability,
            @Nullable Instant arrivesAt) implements AppointmentEvent {}

    /** A definite time was offered. */
    record Proposed(Slot slot, StaffId adviser) implements AppointmentEvent {}

    /** Money was paid in advance. */
    record DepositPaid(Money amount) implements AppointmentEvent {}

    /** The customer agreed and signed. */
    record Confirmed(Slot slot, StaffId adviser) implements AppointmentEvent {}

    /** A role is told of the visit; one event for each role. The slot is null when there will be no visit after all. */
    @Requirement({"R044", "R050", "M06"})
    record DepartmentInformed(Role role, @Nullable Slot slot) implements AppointmentEvent {}

    /** Somebody of that role took note. */
    record Acknowledged(Role role) implements AppointmentEvent {}

    /** The customer was told something. */
    record CustomerTold(NoticeKind kind, ContactChannel channel) implements AppointmentEvent {}

    /** Somebody else will receive the customer, who is to be told. */
    @Requirement("M05")
    record AdviserChanged(StaffId from, StaffId to, Slot slot) implements AppointmentEvent {}

    /** The customer agreed to another time. */
    record Rescheduled(Slot from, Slot to, StaffId adviserBefore, StaffId adviser) implements AppointmentEvent {}

    /** Everything is ready. */
    record Prepared() implements AppointmentEvent {}

    /** Something was due and is not done: a reminder, an acknowledgement, the preparation. */
    record FellDue(DeadlineKind kind) implements AppointmentEvent {}

    /** The customer came. */
    record Arrived(WorkOrderId order, boolean prepared) implements AppointmentEvent {}

    /** The customer did not come. */
    record NoShow(Slot slot, StaffId adviser) implements AppointmentEvent {}

    /** Called off; slot and adviser are null when nothing was confirmed. */
    record Cancelled(
            EndReason reason, @Nullable Slot slot, @Nullable StaffId adviser) implements AppointmentEvent {}

    /** It was decided what becomes of the deposit. */
    record DepositSettled(Money amount, DepositOutcome outcome) implements AppointmentEvent {}
}
