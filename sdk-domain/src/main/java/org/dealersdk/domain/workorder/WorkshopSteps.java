package org.dealersdk.domain.workorder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is done with a work order in the workshop. */
public sealed interface WorkshopSteps permits WorkOrder {

    /** A technician takes up every agreed line of labour or sublet work nobody has begun. */
    default Change<WorkOrder> start(StaffId technician, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return start(technician, Lines.toTakeUp(order.lines()), occasion);
    }

    /** A technician takes up these lines. */
    @Requirement({"R100", "R101", "M09"})
    default Change<WorkOrder> start(StaffId technician, Collection<LineId> taken, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> begun = Lines.replace(order.lines(), taken, line -> Lines.takenUp(line, technician));
        WorkOrder after =
                order.step(WorkOrderTrigger.START, new Draft(order).lines(begun).goOn(occasion.at()), occasion);
        return Change.of(after, new WorkOrderEvent.WorkStarted(technician, List.copyOf(taken)));
    }

    /** Parts are handed to the workshop, each for its line and by its reservation. */
    @Requirement({"R101", "M09"})
    default Change<WorkOrder> issueParts(Map<LineId, ReservationId> issued, Occasion occasion) {
        return issueParts(issued, Map.of(), occasion);
    }

    /**
     * Parts are handed to the workshop, each with where it comes from.
     *
     * @param origins as the stock says, by line; a line without one keeps what was estimated
     * @throws org.dealersdk.domain.problem.DealerException RCP-023, RCP-024 a part that is not the maker's own
     */
    @Requirement({"R101", "R269", "M09", "M21"})
    default Change<WorkOrder> issueParts(
            Map<LineId, ReservationId> issued, Map<LineId, PartOrigin> origins, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> supplied = Lines.replaceSome(
                order.lines(),
                issued.keySet(),
                line -> Lines.from(
                        Lines.issued(line, issued), origins.get(line.head().id())));
        WorkOrder after = order.step(WorkOrderTrigger.ISSUE_PARTS, new Draft(order).lines(supplied), occasion);
        return new Change<>(after, LineEvents.partsIssued(after, issued.keySet()));
    }

    /** An issued part comes back unused. */
    default Change<WorkOrder> returnPart(LineId id, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> returned = Lines.replace(order.lines(), List.of(id), Lines::returned);
        WorkOrder after = order.step(WorkOrderTrigger.RETURN_PARTS, new Draft(order).lines(returned), occasion);
        return new Change<>(after, LineEvents.partReturned(order, id));
    }

    /** Work stands still. */
    default Change<WorkOrder> hold(HoldReason reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after =
                order.step(WorkOrderTrigger.HOLD, new Draft(order).hold(new Hold(reason, occasion.at())), occasion);
        return Change.of(after, new WorkOrderEvent.Held(reason));
    }

    /** Work that was begun goes on. */
    default Change<WorkOrder> resume(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.RESUME, new Draft(order).goOn(occasion.at()), occasion);
        Hold ended = order.hold() == null ? new Hold(HoldReason.LABOUR, occasion.at()) : order.hold();
        return Change.of(after, new WorkOrderEvent.Resumed(ended.reason(), ended.since()));
    }

    /** The workshop reports a hidden fault with all the customer needs to decide. */
    @Requirement({"R103", "R128"})
    default Change<WorkOrder> reportFinding(Finding finding, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.REPORT_FINDING, new Draft(order).found(finding), occasion);
        return Change.of(after, new WorkOrderEvent.FindingReported(finding.id(), finding.urgency(), finding.cost()));
    }

    /**
     * One line is done.
     *
     * @param charged what is charged if not the agreed price, else null
     * @param story complaint, cause and correction, or null to leave it
     */
    default Change<WorkOrder> finishLine(LineId id, @Nullable Money charged, @Nullable Story story, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return finish(
                List.of(id),
                Lines.replace(
                        order.lines(),
                        List.of(id),
                        line -> line.with(line.head().finished(charged, story))),
                occasion);
    }

    /** Lines are done at their agreed prices. */
    default Change<WorkOrder> finishLines(Collection<LineId> ids, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return finish(
                ids,
                Lines.replaceSome(
                        order.lines(), ids, line -> line.with(line.head().finished(null, null))),
                occasion);
    }

    /** All agreed lines are done and the technician reports. */
    @Requirement({"R105", "M11", "M13"})
    default Change<WorkOrder> completeWork(RepairReport written, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.COMPLETE_WORK, new Draft(order).report(written), occasion);
        return Change.of(after, new WorkOrderEvent.WorkCompleted());
    }

    /** The car is moved on the premises. */
    default Change<WorkOrder> moveStage(StageMove move, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkshopStage to = order.mayI(move, occasion).orThrow();
        Draft draft = new Draft(order).stage(to);
        if (move == StageMove.WASH && order.milestones().started() == null) {
            draft.washed(occasion.at());
        }
        return Change.of(draft.build(), new WorkOrderEvent.StageMoved(order.stage(), to));
    }

    private Change<WorkOrder> finish(Collection<LineId> ids, List<WorkLine> done, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.FINISH_LINES, new Draft(order).lines(done), occasion);
        return new Change<>(after, LineEvents.finished(after, ids));
    }
}
