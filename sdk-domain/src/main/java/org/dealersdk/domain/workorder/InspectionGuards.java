package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.InspectionPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The conditions on the final inspection; which step has which stands in {@link WorkOrderLifecycle}. */
final class InspectionGuards {

    @Requirement({"R139", "R032", "M13", "M32"})
    static final Guard<Attempt<WorkOrder>> INSPECTION_PASSED =
            guard("inspection-passed", InspectionGuards::inspectionPassed);

    /** By the list in force at the inspection; a list that changes later does not void it. */
    @Requirement({"R140", "R147"})
    static final Guard<Attempt<WorkOrder>> ALL_ITEMS_INSPECTED = new Guard<>(
            "all-items-inspected", attempt -> allItemsInspected(attempt).toList());

    @Requirement({"R144", "V14"})
    static final Guard<Attempt<WorkOrder>> CAUSES_FOUND = new Guard<>("causes-found", attempt -> {
        long unexplained = attempt.aggregate().reworks().stream()
                .filter(rework -> rework.cause() == null)
                .count();
        boolean wanted = attempt.occasion().policy().inspection().reworkExplained();
        return new Problems()
                .require(!wanted || unexplained == 0, REWORK_NOT_EXPLAINED, "reworks", unexplained)
                .toList();
    });

    private InspectionGuards() {}

    private static void inspectionPassed(WorkOrder order, Problems problems) {
        Inspection inspection = order.inspection();
        if (inspection == null) {
            problems.add(NOT_INSPECTED.at("inspection"));
            return;
        }
        long before = order.intake().odometerKm();
        boolean washed = order.agreement()
                .map(Agreement::confirmations)
                .map(Confirmations::wash)
                .orElse(false);
        problems.require(order.intake().walkAround() != null, NO_SHEET, "intake.walkAround")
                .require(
                        !order.technicians().contains(inspection.inspector()),
                        INSPECTED_OWN_WORK,
                        "inspection.inspector")
                .require(inspection.itemsDone(), ITEMS_NOT_DONE, "inspection.itemsDone")
                .require(
                        inspection.odometerKm() >= before,
                        MILEAGE_BELOW_INTAKE,
                        "inspection.odometerKm",
                        inspection.odometerKm(),
                        before)
                .require(inspection.exteriorAsReceived(), EXTERIOR_CHANGED, "inspection.exteriorAsReceived")
                .require(!washed || inspection.clean(), NOT_CLEAN, "inspection.clean");
    }

    private static Problems allItemsInspected(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        Inspection inspection = order.inspection();
        if (inspection == null) {
            return problems;
        }
        InspectionPolicy policy = attempt.occasion().policy().inspection();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inspection.items().size(); i++) {
            InspectedItem one = inspection.items().get(i);
            String at = "inspection.items[" + i + "]";
            boolean remarked = one.result() == ItemResult.OK || isPresent(one.remark());
            problems.require(seen.add(one.item()), DUPLICATE_ITEM, at, one.item())
                    .require(one.result() != ItemResult.NOT_OK, ITEM_NOT_OK, at, one.item())
                    .require(remarked, NO_REMARK, at, one.item());
        }
        for (String item : policy.itemsFor(order.intake().jobType())) {
            problems.require(seen.contains(item), ITEM_NOT_INSPECTED, "inspection.items", item);
        }
        List<Mark> further = InspectionComparison.newMarks(order.intake().walkAround(), inspection);
        Signature signature = inspection.signature();
        boolean signed = signature != null
                && signature.signer().equals(inspection.inspector().value());
        return problems.require(further.isEmpty(), NEW_MARK, "inspection.marks", further.size())
                .require(!policy.signed() || signed, INSPECTION_NOT_SIGNED, "inspection.signature");
    }
}
