package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to accident cases. */
public sealed interface AccidentEvent extends DomainEvent {

    /** A customer reported an accident. */
    record Reported(
            CustomerId customer,
            @Nullable VehicleId vehicle,
            InsurerId insurer,
            AccidentChannel channel,
            StaffId responsible)
            implements AccidentEvent {}

    /** Help was sent. */
    @Requirement("R307")
    record RescueSent(Instant expectedBy) implements AccidentEvent {}

    /** The car is here. */
    @Requirement("R310")
    record Arrived() implements AccidentEvent {}

    /** The damage was surveyed. */
    record Surveyed(Money estimate) implements AccidentEvent {}

    /** The insurer's assessor has seen the damage. */
    record Assessed(Money amount) implements AccidentEvent {}

    /** The insurer approved an amount. */
    record Approved(int revision, Money amount, Money excess) implements AccidentEvent {}

    /** The work order of the repair is known. */
    record OrderLinked(WorkOrderId order) implements AccidentEvent {}

    /** Work on the insured lines began. */
    record RepairStarted(WorkOrderId order) implements AccidentEvent {}

    /** Hidden damage was found. */
    record SupplementRequested(int revision, Money requested) implements AccidentEvent {}

    /** The insurer does not pay for what was found later. */
    record SupplementRefused(int revision) implements AccidentEvent {}

    /** Work is completed. */
    @Requirement("R306")
    record RepairCompleted(WorkOrderId order, boolean late) implements AccidentEvent {}

    /** Insurer and customer were charged. */
    record Invoiced(Money insurerShare, Money customerShare) implements AccidentEvent {}

    /** The insurer paid. */
    record Settled(Money paid, Money outstanding) implements AccidentEvent {}

    /** Nothing is open any more. */
    record Closed() implements AccidentEvent {}

    /** The car is not repaired here. */
    @Requirement("R310")
    record Lost(LossReason reason) implements AccidentEvent {}

    /** The insurer pays for the car. */
    record TotalLoss(Money carValue) implements AccidentEvent {}

    /** Somebody was spoken to. */
    @Requirement("R304")
    record Logged(Concerned with) implements AccidentEvent {}

    /** Somebody was asked to take it over. */
    record HandOverOffered(StaffId from, StaffId to) implements AccidentEvent {}

    /** Somebody else is responsible. */
    @Requirement({"R117", "M23"})
    record HandedOver(StaffId from, StaffId to) implements AccidentEvent {}

    /** The same person stays responsible. */
    record HandOverDeclined(StaffId to) implements AccidentEvent {}

    /** Something is late. */
    @Requirement({"R304", "R306", "R307"})
    record FellDue(DeadlineKind kind, Instant dueAt) implements AccidentEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements AccidentEvent {}

    /** The customer was erased, and with the customer all that was said. */
    record WordsErased() implements AccidentEvent {}
}
