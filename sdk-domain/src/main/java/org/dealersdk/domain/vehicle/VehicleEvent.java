package org.dealersdk.domain.vehicle;

import java.time.Instant;
import java.time.LocalDate;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happened to a vehicle's file. Without VIN or plate, which lead to a person. */
public sealed interface VehicleEvent extends DomainEvent {

    /** The file was opened. */
    record Opened() implements VehicleEvent {}

    /** The description changed. */
    record Described() implements VehicleEvent {}

    /** The whole VIN became known. */
    record Identified() implements VehicleEvent {}

    /** The vehicle carries another plate. */
    record PlateChanged() implements VehicleEvent {}

    /** The odometer was read; the reason is given when its count starts anew. */
    record OdometerRead(
            long kilometres, Instant readAt, @Nullable OdometerReason reason) implements VehicleEvent {}

    /** A reading was put right. */
    record OdometerCorrected(Instant readAt, long from, long to, OdometerReason reason) implements VehicleEvent {}

    /** A customer's relation began. */
    record RelationBegan(CustomerId customer, RelationKind kind) implements VehicleEvent {}

    /** A customer's relation ended. */
    record RelationEnded(CustomerId customer, RelationKind kind) implements VehicleEvent {}

    /** A customer's file went up in another one, and with it the relations. */
    record RelationsPassedOn(CustomerId from, CustomerId to) implements VehicleEvent {}

    /** The vehicle came to the workshop. */
    record VisitRecorded(WorkOrderId workOrder) implements VehicleEvent {}

    /** Something was filed. */
    record EntryAdded(ServiceFileSection section, String reference) implements VehicleEvent {}

    /** Due dates or the maintenance interval changed. */
    record UpkeepPlanned() implements VehicleEvent {}

    /** The customer is to be reminded of what is due on a day. */
    record ReminderDue(UpkeepKind kind, LocalDate day) implements VehicleEvent {}

    /** A wear part was measured. */
    record WearMeasured(String part, boolean worn) implements VehicleEvent {}

    /** The dealer sees to something at an authority. */
    record AgencyUsed(AgencyService service) implements VehicleEvent {}

    /** Taken off the register. */
    record Deregistered() implements VehicleEvent {}

    /** Back on the register. */
    record Reregistered() implements VehicleEvent {}

    /** The vehicle no longer exists. */
    record Scrapped() implements VehicleEvent {}
}
