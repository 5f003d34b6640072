package org.dealersdk.domain.workorder;

import java.util.List;
import java.util.function.Predicate;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.problem.Text;

/** What a store may demand before one of its own statuses of an order is entered, by the names used in its status codes. */
final class WorkOrderDemands {

    static final List<Guard<Attempt<WorkOrder>>> ALL = List.of(
            demand(
                    "inspection-sheet",
                    new Text("the inspection sheet of the walk-around", "环车检查单"),
                    order -> order.intake().walkAround() != null),
            demand(
                    "sheet-acknowledged",
                    new Text("the customer's acknowledgement of the inspection sheet", "客户对环车检查单的确认"),
                    WorkOrderDemands::sheetAcknowledged),
            demand(
                    "customer-signature",
                    new Text("the customer's signature under the order", "客户在委托书上的签字"),
                    WorkOrderDemands::signedByCustomer),
            demand(
                    "technician-signature",
                    new Text("the repair report signed by the technician", "技师签字的维修报告"),
                    WorkOrderDemands::signedByTechnician),
            demand("final-inspection", new Text("the final inspection", "终检"), order -> order.inspection() != null));

    private WorkOrderDemands() {}

    private static Guard<Attempt<WorkOrder>> demand(String id, Text name, Predicate<WorkOrder> met) {
        return new Guard<>(
                id,
                attempt -> met.test(attempt.aggregate())
                        ? List.of()
                        : List.of(HouseRuleProblem.DEMANDED.at("houseStatus", name)));
    }

    private static boolean sheetAcknowledged(WorkOrder order) {
        WalkAround sheet = order.intake().walkAround();
        return sheet != null && sheet.acknowledged();
    }

    private static boolean signedByTechnician(WorkOrder order) {
        RepairReport report = order.report();
        return report != null && report.signature() != null;
    }

    /** The revision in force is the last one. */
    private static boolean signedByCustomer(WorkOrder order) {
        List<Agreement> all = order.agreements();
        return !all.isEmpty() && all.get(all.size() - 1).signature() != null;
    }
}
