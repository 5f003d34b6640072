package org.dealersdk.domain.workorder;

import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** What is done with a work order whose lines an insurer pays, in part or all. */
public sealed interface InsuredSteps permits WorkOrder {

    /**
     * Names the accident case, the one person who is responsible for it and the customer's excess; the last naming counts.
     *
     * @throws org.dealersdk.domain.problem.DealerException IRP-002 an excess that cannot be, IRP-003 settled or over
     */
    @Requirement({"R117", "M23", "M40"})
    default Change<WorkOrder> insure(InsuredRepair repair) {
        WorkOrder order = (WorkOrder) this;
        if (repair.equals(order.insured())) {
            return Change.of(order);
        }
        WorkOrder after = new Draft(order).insured(repair).build();
        boolean open = order.milestones().settled() == null && !WorkOrder.LIFECYCLE.isFinal(order.state());
        new Problems()
                .require(open, InsuredRepairProblem.TOO_LATE, "state")
                .addAll(InsuredGuards.problems(after))
                .orThrow();
        return Change.of(after, new WorkOrderEvent.Insured(repair.accident(), repair.responsible(), repair.excess()));
    }
}
