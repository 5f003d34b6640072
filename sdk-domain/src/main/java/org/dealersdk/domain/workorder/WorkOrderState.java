package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** Where a work order stands as a contract; the second axis, where the car stands, is {@link WorkshopStage}. */
public enum WorkOrderState implements Coded {
    /** The car or its keys were taken in; nothing is known yet. */
    OPENED,
    /** The fault is known. */
    DIAGNOSED,
    /** Work and price are proposed; the customer has not answered. */
    ESTIMATED,
    /** The agreed lines may be worked on; nobody has begun. */
    AUTHORISED,
    /** The customer refused the estimate; it may be estimated anew. */
    DECLINED,
    /** Technicians work on agreed lines. */
    IN_PROGRESS,
    /** Work stands still for a typed reason. */
    ON_HOLD,
    /** All agreed lines are done, checked and signed by the technician. */
    WORK_COMPLETED,
    /** Somebody else has checked the car against the sheet. */
    INSPECTED,
    /** The car can be collected. */
    READY,
    /** Every payer has an accepted settlement. */
    SETTLED,
    /** The car was handed over. */
    DELIVERED,
    /** Over; only notes can be added. */
    CLOSED,
    /** Called off before any work was done. */
    CANCELLED
}
