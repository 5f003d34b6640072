package org.dealersdk.domain.workorder;

import java.util.Collection;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.requirement.Requirement;

/** What is done with a work order once the work is done: inspection, settlement and hand-over. */
public sealed interface ClosingSteps permits WorkOrder {

    /** Somebody who has not worked on the car inspects it; refused with everything that is wrong, then {@link #sendBack}. */
    @Requirement("R139")
    default Change<WorkOrder> inspect(Inspection made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.INSPECT, new Draft(order).inspection(made), occasion);
        return Change.of(after, new WorkOrderEvent.Inspected(made.inspector()));
    }

    /** The car goes back into the workshop; report and inspection are void, and these lines are to be done again. */
    @Requirement({"R141", "M31"})
    default Change<WorkOrder> sendBack(Collection<LineId> again, String reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> reopened = Lines.replace(
                order.lines(), again, line -> line.with(line.head().with(LineProgress.STARTED)));
        Rework rework = new Rework(occasion.at(), occasion.actor().staff(), reason, List.copyOf(again));
        WorkOrder after = order.step(
                WorkOrderTrigger.SEND_BACK,
                new Draft(order).lines(reopened).reworked(rework).report(null).inspection(null),
                occasion);
        return Change.of(after, new WorkOrderEvent.SentBack(rework.lines()));
    }

    /** The inspected car is prepared for collection. */
    default Change<WorkOrder> makeReady(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return Change.of(
                order.step(WorkOrderTrigger.MAKE_READY, new Draft(order), occasion), new WorkOrderEvent.MadeReady());
    }

    /** Every payer's account is accepted; see {@link #totalsByPayer()} for what each has to come to. */
    @Requirement({"R087", "R112", "R160", "A23"})
    default Change<WorkOrder> settle(List<Settlement> made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.SETTLE, new Draft(order).settlements(made), occasion);
        if (order.state() == WorkOrderState.DELIVERED) {
            Milestones late = after.milestones().settledLater(occasion.at());
            after = new Draft(after).milestones(late).build();
        }
        return Change.of(after, LineEvents.settled(made));
    }

    /** The car is handed over. */
    @Requirement({"R151", "R152", "R165"})
    default Change<WorkOrder> deliver(HandOver made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.DELIVER, new Draft(order).handOver(made), occasion);
        return Change.of(
                after,
                new WorkOrderEvent.Delivered(
                        made.at(),
                        order.intake().jobType(),
                        order.intake().customer(),
                        order.intake().vehicle()));
    }

    /** The order is over; only notes can be added from now on. */
    default Change<WorkOrder> close(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return Change.of(order.step(WorkOrderTrigger.CLOSE, new Draft(order), occasion), new WorkOrderEvent.Closed());
    }
}
