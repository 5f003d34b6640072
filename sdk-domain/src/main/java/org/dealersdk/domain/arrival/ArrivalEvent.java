package org.dealersdk.domain.arrival;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.policy.AdviserRule;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to arriving customers. */
public sealed interface ArrivalEvent extends DomainEvent {

    /** A customer came in. */
    record CameIn() implements ArrivalEvent {}

    /** Somebody greeted and asked; late when it took longer than the policy wants. */
    record Greeted(StaffId by, long waitedSeconds, boolean late) implements ArrivalEvent {}

    /** Nobody has greeted the customer in time; somebody should go at once. */
    record GreetingOverdue() implements ArrivalEvent {}

    /** The adviser was introduced. */
    record Introduced(StaffId adviser, @Nullable AdviserRule rule) implements ArrivalEvent {}

    /** A work order was opened. */
    record TakenIn(WorkOrderId order) implements ArrivalEvent {}

    /** The customer left without one. */
    record Left() implements ArrivalEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements ArrivalEvent {}

    /** The customer was erased, and with the customer all that was said. */
    record WordsErased() implements ArrivalEvent {}
}
