package org.dealersdk.domain.parts;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/** What happens to parts. */
public sealed interface PartEvent extends DomainEvent {

    /** The part is carried from now on. */
    record Registered(String number, boolean genuine, Money listPrice) implements PartEvent {}

    /** Goods came in. */
    record Received(Quantity quantity, Money unitCost, String source) implements PartEvent {}

    /** Some were set aside for a line of an order. */
    record Reserved(ReservationId reservation, WorkOrderId order, LineId line, Quantity quantity)
            implements PartEvent {}

    /** Reserved ones went to the workshop, at their cost for the whole quantity. */
    record Issued(ReservationId reservation, WorkOrderId order, LineId line, Quantity quantity, Money cost)
            implements PartEvent {}

    /** Reserved ones are free again. */
    record Released(ReservationId reservation, WorkOrderId order, LineId line, Quantity quantity)
            implements PartEvent {}

    /** Issued ones came back. */
    record Returned(ReservationId reservation, WorkOrderId order, LineId line, Quantity quantity)
            implements PartEvent {}

    /** A count corrected the stock. */
    record Adjusted(Quantity from, Quantity to, String reason) implements PartEvent {}

    /** It was said by which class its old parts are collected. */
    record Classified(RecoveryClass recovery) implements PartEvent {}

    /** It is not bought any more. */
    record Discontinued() implements PartEvent {}
}
