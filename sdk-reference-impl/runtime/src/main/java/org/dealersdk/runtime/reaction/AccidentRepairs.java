package org.dealersdk.runtime.reaction;

import java.util.Optional;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentEvent;
import org.dealersdk.domain.accident.AccidentProblem;
import org.dealersdk.domain.accident.AccidentState;
import org.dealersdk.domain.accident.ClaimAnswer;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.InsuredRepair;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.joda.money.Money;

/**
 * An accident case and its work order stay in step: what is done on one is known on the other in the same unit of work, or is not done. A
 * reference to another system's case is left alone.
 */
@Requirement({"R117", "R296", "R306", "M40"})
final class AccidentRepairs {

    private AccidentRepairs() {}

    /** The case hears of its order and the order of its case's responsible person and excess. */
    static void ofInsured(Happened<? extends WorkOrder, WorkOrderEvent.Insured> insured, Ledger ledger) {
        WorkOrder order = ledger.load(WorkOrder.TYPE, insured.aggregate().id());
        Optional<AccidentCase> kept = kept(order, ledger);
        if (kept.isEmpty()) {
            return;
        }
        AccidentCase accident = kept.get();
        VehicleId ordered = order.intake().vehicle();
        VehicleId reported = accident.report().vehicle();
        new Problems()
                .require(
                        ordered == null || reported == null || ordered.equals(reported),
                        AccidentProblem.OTHER_CAR,
                        "intake.vehicle")
                .orThrow();
        boolean here = accident.state() != AccidentState.REPORTED && accident.state() != AccidentState.RESCUE;
        if (!here) {
            ledger.change(AccidentCase.TYPE, accident.id(), one -> one.arrive(ledger.occasion()));
        }
        if (!order.id().equals(accident.repair().order())) {
            ledger.change(AccidentCase.TYPE, accident.id(), one -> one.linkOrder(order.id(), ledger.occasion()));
        }
        agree(ledger, ledger.load(AccidentCase.TYPE, accident.id()));
    }

    /** Work on insured lines begins only with the insurer's approval. */
    @Requirement("R296")
    static void ofStarted(Happened<? extends WorkOrder, WorkOrderEvent.WorkStarted> started, Ledger ledger) {
        WorkOrder order = started.aggregate();
        boolean insured = order.approvedLines().anyMatch(line -> line.head().payer() == Payer.INSURANCE);
        kept(order, ledger)
                .filter(accident -> insured && accident.repair().startedAt() == null)
                .ifPresent(accident ->
                        ledger.change(AccidentCase.TYPE, accident.id(), one -> one.startRepair(ledger.occasion())));
    }

    /** Work that is completed again after it was sent back was completed before. */
    @Requirement("R306")
    static void ofCompleted(Happened<? extends WorkOrder, WorkOrderEvent.WorkCompleted> completed, Ledger ledger) {
        kept(completed.aggregate(), ledger)
                .filter(accident -> accident.state() == AccidentState.REPAIRING)
                .ifPresent(accident ->
                        ledger.change(AccidentCase.TYPE, accident.id(), one -> one.completeRepair(ledger.occasion())));
    }

    /** What the insurer is charged goes into the case, and no further than the insurer approved. */
    @Requirement("R296")
    static void ofSettled(Happened<? extends WorkOrder, WorkOrderEvent.Settled> settled, Ledger ledger) {
        WorkOrder order = settled.aggregate();
        InsuredRepair insured = order.insured();
        Optional<AccidentCase> repaired =
                kept(order, ledger).filter(accident -> accident.state() == AccidentState.REPAIRED);
        if (insured == null || repaired.isEmpty() || order.settlements().isEmpty()) {
            return;
        }
        Money nothing = Money.zero(order.settlements().get(0).totals().labour().getCurrencyUnit());
        Money share = order.settlements().stream()
                .filter(one -> one.payer() == Payer.INSURANCE)
                .map(Settlement::due)
                .reduce(nothing, Money::plus);
        Money lines = order.approvedLines()
                .filter(line -> line.head().payer() == Payer.INSURANCE)
                .map(line -> line.head().amount())
                .reduce(nothing, Money::plus);
        ledger.change(
                AccidentCase.TYPE,
                repaired.get().id(),
                one -> one.invoice(share, lines.minus(share), ledger.occasion()));
    }

    static void ofHandedOver(Happened<? extends AccidentCase, AccidentEvent.HandedOver> handedOver, Ledger ledger) {
        agree(ledger, handedOver.aggregate());
    }

    static void ofApproved(Happened<? extends AccidentCase, AccidentEvent.Approved> approved, Ledger ledger) {
        agree(ledger, approved.aggregate());
    }

    /** The order names who is responsible now and the excess that is approved now, as long as it is not settled. */
    private static void agree(Ledger ledger, AccidentCase accident) {
        WorkOrderId order = accident.repair().order();
        if (order == null) {
            return;
        }
        WorkOrder repair = ledger.load(WorkOrder.TYPE, order);
        boolean open = repair.milestones().settled() == null && !WorkOrder.LIFECYCLE.isFinal(repair.state());
        if (open) {
            Money excess = accident.damage().approval().map(ClaimAnswer::excess).orElse(null);
            InsuredRepair now =
                    new InsuredRepair(accident.id(), accident.responsibility().person(), excess);
            ledger.change(WorkOrder.TYPE, order, one -> one.insure(now));
        }
    }

    private static Optional<AccidentCase> kept(WorkOrder order, Ledger ledger) {
        InsuredRepair insured = order.insured();
        return insured == null ? Optional.empty() : ledger.find(AccidentCase.TYPE, insured.accident());
    }
}
