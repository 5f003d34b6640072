package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;

import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/** The conditions on the repair of an insured car; which step has which stands in {@link WorkOrderLifecycle}. */
final class InsuredGuards {

    /** Orders without insured lines do not meet it. */
    @Requirement({"R117", "M40"})
    static final Guard<Attempt<WorkOrder>> RESPONSIBLE_PERSON =
            guard("responsible-person", InsuredGuards::responsiblePerson);

    private InsuredGuards() {}

    private static void responsiblePerson(WorkOrder order, Problems problems) {
        if (order.insured() != null) {
            return;
        }
        for (int i = 0; i < order.lines().size(); i++) {
            LineHead head = order.lines().get(i).head();
            if (head.payer() == Payer.INSURANCE && head.approval() == Approval.APPROVED) {
                problems.add(InsuredRepairProblem.NO_CASE.at(
                        "lines[" + i + "].head.payer", head.id().value()));
            }
        }
    }

    /** What must hold of the excess in any state. */
    static List<Problem> problems(WorkOrder order) {
        InsuredRepair insured = order.insured();
        Money excess = insured == null ? null : insured.excess();
        if (excess == null) {
            return List.of();
        }
        boolean fits =
                order.lines().isEmpty() || order.lines().get(0).head().price().isSameCurrency(excess);
        return new Problems()
                .require(fits && !excess.isNegative(), InsuredRepairProblem.EXCESS, "insured.excess", excess)
                .toList();
    }
}
