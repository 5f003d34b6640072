package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.EstimateBase;
import org.dealersdk.domain.policy.WorkOrderPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/** The conditions on inspection, settlement and hand-over; which step has which stands in {@link WorkOrderLifecycle}. */
final class ClosingGuards {

    @Requirement({"R139", "R032", "M13", "M32"})
    static final Guard<Attempt<WorkOrder>> INSPECTION_PASSED =
            guard("inspection-passed", ClosingGuards::inspectionPassed);

    @Requirement("R112")
    static final Guard<Attempt<WorkOrder>> PAYERS_SETTLED = guard("payers-settled", ClosingGuards::payersSettled);

    @Requirement({"R160", "R161", "M26"})
    static final Guard<Attempt<WorkOrder>> PAID = guard("paid", ClosingGuards::paid);

    @Requirement({"R087", "A23"})
    static final Guard<Attempt<WorkOrder>> WITHIN_ESTIMATE =
            new Guard<>("within-estimate", attempt -> withinEstimate(attempt).toList());

    @Requirement("R165")
    static final Guard<Attempt<WorkOrder>> ON_CREDIT = new Guard<>("on-credit", attempt -> {
        boolean allowed = attempt.occasion().policy().workOrder().creditDelivery()
                && attempt.aggregate().intake().onAccount();
        return new Problems().require(allowed, NO_CREDIT, "intake.onAccount").toList();
    });

    @Requirement({"R151", "R154", "R157"})
    static final Guard<Attempt<WorkOrder>> HANDED_OVER = guard("handed-over", ClosingGuards::handedOver);

    static final Guard<Attempt<WorkOrder>> NOT_YET_SETTLED = guard(
            "not-yet-settled",
            (order, problems) ->
                    problems.require(order.milestones().settled() == null, ALREADY_SETTLED, "settlements"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ClosingGuards() {}

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

    private static void payersSettled(WorkOrder order, Problems problems) {
        Map<Payer, Totals> due = order.totalsByPayer();
        Map<Payer, Settlement> settled = new EnumMap<>(Payer.class);
        for (Settlement settlement : order.settlements()) {
            boolean first = settled.put(settlement.payer(), settlement) == null;
            problems.require(
                    first && due.containsKey(settlement.payer()),
                    PAYER_WITHOUT_LINES,
                    "settlements",
                    settlement.payer().code());
        }
        due.forEach((payer, totals) -> {
            Settlement settlement = settled.get(payer);
            if (settlement == null) {
                problems.add(PAYER_NOT_SETTLED.at("settlements", payer.code()));
            } else {
                Money given = settlement.totals().total();
                problems.require(
                        settlement.totals().equals(totals),
                        SETTLEMENT_DIFFERS,
                        "settlements",
                        payer.code(),
                        given,
                        totals.total());
            }
        });
    }

    private static void paid(WorkOrder order, Problems problems) {
        for (Settlement settlement : order.settlements()) {
            Money due = settlement.totals().total();
            Money paid = settlement.paid();
            if (!paid.getCurrencyUnit().equals(due.getCurrencyUnit())) {
                problems.add(MIXED_CURRENCIES.at("settlements"));
                continue;
            }
            problems.require(!paid.isNegative(), NEGATIVE, "settlements.paid", "paid")
                    .require(!paid.isGreaterThan(due), PAID_TOO_MUCH, "settlements.paid", due);
            if (settlement.payer() == Payer.CUSTOMER) {
                boolean enough = !paid.isLessThan(due) || order.intake().onAccount();
                problems.require(enough, NOT_PAID, "settlements.paid", due, paid)
                        .require(settlement.previewAcknowledged(), PREVIEW_NOT_ACKNOWLEDGED, "settlements");
            }
        }
    }

    /**
     * The final total is within the tolerance of the base, or the customer has signed for exactly this total since.
     */
    private static Problems withinEstimate(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        WorkOrderPolicy policy = attempt.occasion().policy().workOrder();
        Totals totals = order.approvedTotals().orElse(null);
        List<Agreement> agreements = order.agreements();
        if (totals == null || agreements.isEmpty()) {
            return problems;
        }
        Money last = agreements.get(agreements.size() - 1).total();
        Money base =
                policy.estimateBase() == EstimateBase.FIRST ? agreements.get(0).total() : last;
        Money actual = totals.total();
        BigDecimal tolerance = policy.estimateTolerancePercent();
        BigDecimal deviation = actual.getAmount().subtract(base.getAmount()).abs();
        boolean within = deviation.multiply(HUNDRED).compareTo(base.getAmount().multiply(tolerance)) <= 0;
        return problems.require(within || actual.equals(last), OFF_ESTIMATE, "lines", actual, base, tolerance);
    }

    private static void handedOver(WorkOrder order, Problems problems) {
        HandOver handOver = order.handOver();
        if (handOver == null) {
            problems.add(NO_HAND_OVER.at("handOver"));
            return;
        }
        problems.require(handOver.explained(), NOT_EXPLAINED, "handOver.explained")
                .require(handOver.coversRemoved(), COVERS_NOT_REMOVED, "handOver.coversRemoved");
    }
}
