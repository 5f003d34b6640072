package org.dealersdk.domain.customer;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.staff.StaffId;

/** What happened to a customer's file. Without any personal data. */
public sealed interface CustomerEvent extends DomainEvent {

    /** The file was opened. */
    record Registered(CustomerOrigin origin, StaffId adviser) implements CustomerEvent {}

    /** Details changed. */
    record Updated() implements CustomerEvent {}

    /** Another adviser looks after the customer. */
    record Reassigned(StaffId from, StaffId to) implements CustomerEvent {}

    /** The customer came. */
    record VisitRecorded(CustomerOrigin reason, Instant visitedAt) implements CustomerEvent {}

    /** The customer has not come for long. */
    record FellDormant() implements CustomerEvent {}

    /** Another file of the same customer went up in this one. */
    record Absorbed(CustomerId duplicate) implements CustomerEvent {}

    /** This file went up in another one; whoever refers to it refers to that one from now on. */
    record Merged(CustomerId into) implements CustomerEvent {}

    /** All personal data was removed; every other copy has to follow. */
    record Erased() implements CustomerEvent {}
}
