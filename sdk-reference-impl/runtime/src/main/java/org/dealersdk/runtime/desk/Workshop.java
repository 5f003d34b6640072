package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.DispatchQueue;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.HoldReason;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.ReworkCause;
import org.dealersdk.domain.workorder.StageMove;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkshopProblem;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Pages;
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

    /** The technical support answers the question of a diagnosis and signs it off. */
    @Requirement({"R064", "M43"})
    public WorkOrder signOffDiagnosis(Actor actor, WorkOrderId id, String found) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.signOffDiagnosis(found, occasion));
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

    /** Root cause and responsible person of the first rework that has none are recorded. */
    public WorkOrder explainRework(Actor actor, WorkOrderId id, ReworkCause cause) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.explainRework(cause, occasion));
    }

    /** The car is moved on the premises. */
    public WorkOrder move(Actor actor, WorkOrderId id, StageMove move) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.moveStage(move, occasion));
    }

    /** The agreed orders nobody has been given, in the turn in which they are to be given out. */
    @Requirement({"R115", "M27"})
    public List<WorkOrder> queue(Actor actor) {
        DealerPolicy policy = occasion(actor).policy();
        return read(actor, reader -> DispatchQueue.inTurn(Pages.all(reader, waiting()), policy));
    }

    /**
     * The car is given to a team. Out of turn, or to another team than the adviser's, only with a reason; the orders passed over are kept
     * with it.
     *
     * @param technician to whom in the team, or null where the team decides
     * @param reason why, or null in turn and within the team
     */
    @Requirement({"R115", "R116", "M27"})
    public WorkOrder dispatch(
            Actor actor, WorkOrderId id, String team, @Nullable StaffId technician, @Nullable String reason) {
        return work(actor, ledger -> {
            Occasion now = ledger.occasion();
            List<WorkOrder> waiting = ledger.all(waiting());
            return ledger.change(
                    WorkOrder.TYPE,
                    id,
                    order -> order.dispatch(
                            team, technician, DispatchQueue.ahead(order, waiting, now.policy()), reason, now));
        });
    }

    /** A technician begins to work on a line; WSH-002 while he is at work on any order of the store. */
    @Requirement({"R101", "M09"})
    public WorkOrder clockOn(Actor actor, WorkOrderId id, LineId line, StaffId technician) {
        return work(actor, ledger -> {
            Query<WorkOrder> busy = Query.of(WorkOrder.TYPE)
                    .where("clockedOn", technician.value())
                    .limit(1);
            for (WorkOrder other : ledger.search(busy)) {
                requireFree(other, technician, id);
            }
            return ledger.change(WorkOrder.TYPE, id, order -> order.clockOn(line, technician, ledger.occasion()));
        });
    }

    /** A technician stops. */
    public WorkOrder clockOff(Actor actor, WorkOrderId id, StaffId technician) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.clockOff(technician, occasion));
    }

    /** A punch is put right; what it said before stays with it. */
    public WorkOrder correctPunch(
            Actor actor, WorkOrderId id, int number, Instant on, @Nullable Instant off, String reason) {
        return change(
                actor, WorkOrder.TYPE, id, (order, occasion) -> order.correctPunch(number, on, off, reason, occasion));
    }

    /** A technician in difficulty asks for help. */
    @Requirement("R106")
    public WorkOrder askForHelp(Actor actor, WorkOrderId id, LineId line, String question) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.askForHelp(line, question, occasion));
    }

    /** Somebody else helps. */
    @Requirement("R106")
    public WorkOrder answerHelp(Actor actor, WorkOrderId id, LineId line, String text) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.answerHelp(line, text, occasion));
    }

    /** The technician confirms that he works by the line's procedure and with its tools. */
    @Requirement({"R104", "M12"})
    public WorkOrder followProcedure(Actor actor, WorkOrderId id, LineId line) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.followProcedure(line, occasion));
    }

    /** The technician confirms it together with what protects the customer's property meanwhile. */
    @Requirement({"R104", "R107", "M12"})
    public WorkOrder followProcedure(Actor actor, WorkOrderId id, LineId line, Collection<String> protection) {
        return change(
                actor, WorkOrder.TYPE, id, (order, occasion) -> order.followProcedure(line, protection, occasion));
    }

    /** The serial number read off the piece that was fitted. */
    public WorkOrder recordSerial(Actor actor, WorkOrderId id, LineId line, String serial) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.recordSerial(line, serial, occasion));
    }

    /** An order. */
    public Optional<WorkOrder> order(Actor actor, WorkOrderId id) {
        return find(actor, WorkOrder.TYPE, id);
    }

    /** One page of orders. */
    public Page<WorkOrder> orders(Actor actor, Query<WorkOrder> query) {
        return search(actor, query);
    }

    private static void requireFree(WorkOrder other, StaffId technician, WorkOrderId wanted) {
        other.shopFloor().punches().stream()
                .filter(punch -> punch.goesOn() && punch.technician().equals(technician))
                .filter(punch -> !other.id().equals(wanted))
                .findFirst()
                .ifPresent(punch -> {
                    throw WorkshopProblem.CLOCKED_ON.failure(punch.line().value(), other.number());
                });
    }

    private static Query<WorkOrder> waiting() {
        return Query.of(WorkOrder.TYPE)
                .where("state", WorkOrderState.AUTHORISED.code())
                .orderBy("receivedAt");
    }
}
