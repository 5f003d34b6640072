package org.dealersdk.runtime.desk;

import java.util.Collection;
import java.util.Optional;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.HoldReason;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.StageMove;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Work on the car, from taking up agreed lines to the final inspection. */
public final class Workshop extends Desk {

    /** The desk of a store. */
    public Workshop(Office office) {
        super(office, DeskName.WORKSHOP);
    }

    /** Records the diagnosis. */
    public WorkOrder diagnose(Actor actor, WorkOrderId id, Diagnosis diagnosis) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.diagnose(diagnosis, occasion));
    }

    /** A technician takes up all agreed labour and sublet work nobody has begun. */
    public WorkOrder start(Actor actor, WorkOrderId id, StaffId technician) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.start(technician, occasion));
    }

    /** A technician takes up these lines. */
    public WorkOrder start(Actor actor, WorkOrderId id, StaffId technician, Collection<LineId> lines) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.start(technician, lines, occasion));
    }

    /** Work stands still. */
    public WorkOrder hold(Actor actor, WorkOrderId id, HoldReason reason) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.hold(reason, occasion));
    }

    /** Work goes on. */
    public WorkOrder resume(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::resume);
    }

    /** Reports a hidden fault with all the customer needs to decide. */
    public WorkOrder reportFinding(Actor actor, WorkOrderId id, Finding finding) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.reportFinding(finding, occasion));
    }

    /**
     * One line is done.
     *
     * @param charged what is charged if not the agreed price, else null
     * @param story complaint, cause and correction, or null to leave it
     */
    public WorkOrder finishLine(
            Actor actor, WorkOrderId id, LineId line, @Nullable Money charged, @Nullable Story story) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.finishLine(line, charged, story, occasion));
    }

    /** Lines are done at their agreed prices. */
    public WorkOrder finishLines(Actor actor, WorkOrderId id, Collection<LineId> lines) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.finishLines(lines, occasion));
    }

    /** All agreed lines are done and the technician reports. */
    public WorkOrder completeWork(Actor actor, WorkOrderId id, RepairReport report) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.completeWork(report, occasion));
    }

    /** Somebody who has not worked on the car inspects it. */
    public WorkOrder inspect(Actor actor, WorkOrderId id, Inspection inspection) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.inspect(inspection, occasion));
    }

    /** The car goes back into the workshop, and these lines are to be done again. */
    public WorkOrder sendBack(Actor actor, WorkOrderId id, Collection<LineId> again, String reason) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.sendBack(again, reason, occasion));
    }

    /** The car is moved on the premises. */
    public WorkOrder move(Actor actor, WorkOrderId id, StageMove move) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.moveStage(move, occasion));
    }

    /** An order. */
    public Optional<WorkOrder> order(Actor actor, WorkOrderId id) {
        return find(actor, WorkOrder.TYPE, id);
    }

    /** One page of orders. */
    public Page<WorkOrder> orders(Actor actor, Query<WorkOrder> query) {
        return search(actor, query);
    }
}
