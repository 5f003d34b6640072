package org.dealersdk.runtime.desk;

import java.time.Instant;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.Counterpart;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.QuickLane;
import org.dealersdk.domain.workorder.ServiceHistory;
import org.dealersdk.domain.workorder.Told;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Between front desk, workshop and customer: how far a car is, whether the promise will be kept, and who was told. */
public final class ProgressControl extends Desk {

    /** The desk of a store. */
    public ProgressControl(Office office) {
        super(office, DeskName.PROGRESS_CONTROL);
    }

    /** The car goes into a quick lane. */
    @Requirement({"R083", "R119"})
    public WorkOrder promiseQuick(Actor actor, WorkOrderId id, QuickLane lane) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.promiseQuick(lane, occasion));
    }

    /**
     * The workshop warns the adviser of a delay.
     *
     * @param expectedAt when the car will be ready instead, or null while nobody knows
     */
    @Requirement("R133")
    public WorkOrder warnOfDelay(Actor actor, WorkOrderId id, @Nullable Instant expectedAt, String reason) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.warnOfDelay(expectedAt, reason, occasion));
    }

    /** The adviser has asked the workshop how far the car is. */
    @Requirement("R134")
    public WorkOrder checkProgress(Actor actor, WorkOrderId id, @Nullable Instant expectedAt, String answer) {
        return change(
                actor, WorkOrder.TYPE, id, (order, occasion) -> order.checkProgress(expectedAt, answer, occasion));
    }

    /** The customer was told of another time, with the reason. */
    @Requirement("R135")
    public WorkOrder renewPromise(Actor actor, WorkOrderId id, Instant to, String reason, @Nullable Told told) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.renewPromise(to, reason, told, occasion));
    }

    /** The front desk has talked with customer or workshop. */
    @Requirement({"R114", "R130"})
    public WorkOrder talk(Actor actor, WorkOrderId id, Counterpart with, String text, @Nullable FindingId finding) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.talk(with, text, finding, occasion));
    }

    /** Open orders promised until a time, the next one first: what the day's promises are. */
    @Requirement({"R134", "R138"})
    public Page<WorkOrder> promisedUntil(Actor actor, Instant until) {
        return search(
                actor,
                Query.of(WorkOrder.TYPE)
                        .where("open", true)
                        .where(new Condition.Range("promisedAt", null, until))
                        .orderBy("promisedAt"));
    }

    /** What was done to a vehicle before, and what was recommended and not done. */
    @Requirement("R110")
    public ServiceHistory history(Actor actor, VehicleId vehicle) {
        return ServiceHistory.of(all(actor, Query.of(WorkOrder.TYPE).where("vehicle", vehicle.value())));
    }

    /** What was done for a customer before, whichever the car. */
    @Requirement("R110")
    public ServiceHistory history(Actor actor, CustomerId customer) {
        return ServiceHistory.of(all(actor, Query.of(WorkOrder.TYPE).where("customer", customer.value())));
    }
}
