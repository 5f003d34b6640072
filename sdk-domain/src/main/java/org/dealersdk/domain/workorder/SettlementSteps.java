package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is done with the money of a work order: preview, payments, waived fees, settlement, and opening it again. */
public sealed interface SettlementSteps permits WorkOrder {

    /**
     * The customer has had the settlement preview explained and accepts it.
     *
     * @param by reference of the person who accepts; never a name
     */
    @Requirement({"R153", "R160", "M26"})
    default Change<WorkOrder> acceptPreview(String by, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Account customer = order.accounts(occasion.policy().settlement()).get(Payer.CUSTOMER);
        PreviewAnswer answer = customer == null ? null : new PreviewAnswer(by, occasion.at(), customer.due());
        Draft draft = new Draft(order).closing(Closing.of(order).accepted(answer));
        WorkOrder after = order.step(WorkOrderTrigger.ACCEPT_PREVIEW, draft, occasion);
        return answer == null ? Change.of(after) : Change.of(after, new WorkOrderEvent.PreviewAccepted(answer.due()));
    }

    /**
     * A payer pays, in part or in full, before everything is settled. A payment confirmed twice, with the same method, reference and
     * amount, counts once.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLO-025 when it was confirmed before with another amount
     */
    @Requirement({"R162", "R163", "M26"})
    default Change<WorkOrder> takePayment(Payer payer, Payment payment, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        if (isKnown(order, payment)) {
            return Change.of(order);
        }
        Draft draft = new Draft(order).closing(paid(order, payer, payment));
        return Change.of(
                order.step(WorkOrderTrigger.TAKE_PAYMENT, draft, occasion),
                new WorkOrderEvent.PaymentTaken(payer, payment.amount(), payment.method()));
    }

    /**
     * The deposit paid with the appointment counts towards the customer's account; once only.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLO-026 when it is no deposit or the order is over
     */
    @Requirement({"R043", "A24"})
    default Change<WorkOrder> creditDeposit(Payment deposit) {
        WorkOrder order = (WorkOrder) this;
        boolean sound = deposit.method() == PaymentMethod.DEPOSIT
                && deposit.reference() != null
                && deposit.amount().isPositive()
                && !WorkOrder.LIFECYCLE.isFinal(order.state());
        new Problems().require(sound, ClosingProblem.NOT_A_DEPOSIT, "deposit").orThrow();
        return isKnown(order, deposit)
                ? Change.of(order)
                : Change.of(
                        new Draft(order)
                                .closing(paid(order, Payer.CUSTOMER, deposit))
                                .build(),
                        new WorkOrderEvent.PaymentTaken(Payer.CUSTOMER, deposit.amount(), PaymentMethod.DEPOSIT));
    }

    /** What was paid on an invoice that is void now counts towards the next settlement; once only, and not in an order that is over. */
    @Requirement("R161")
    default Change<WorkOrder> carryOver(Payer payer, Payment payment) {
        WorkOrder order = (WorkOrder) this;
        boolean credited = Closing.of(order).advances().stream()
                .anyMatch(one -> one.payer() == payer && one.payment().equals(payment));
        return credited || WorkOrder.LIFECYCLE.isFinal(order.state())
                ? Change.of(order)
                : Change.of(
                        new Draft(order).closing(paid(order, payer, payment)).build(),
                        new WorkOrderEvent.PaymentTaken(payer, payment.amount(), payment.method()));
    }

    /** Notes what the parts of a line cost the dealer, without tax; null when they went back. */
    @Requirement("R167")
    default Change<WorkOrder> costPart(LineId line, @Nullable Money cost) {
        WorkOrder order = (WorkOrder) this;
        return Change.of(
                new Draft(order).closing(Closing.of(order).costing(line, cost)).build());
    }

    /** The customer is spared what a broken service promise costs the dealer by policy; refused when nothing is to be waived (CLO-030). */
    @Requirement({"R119", "R164", "A15"})
    default Change<WorkOrder> waiveBrokenPromise(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return order.waive(order.waiverDue(occasion).orElseThrow(ClosingProblem.NOTHING_TO_WAIVE::failure), occasion);
    }

    /** Tells that the order should be settled by now; says nothing when it is, or was not inspected. */
    @Requirement("R159")
    default Change<WorkOrder> noteSettlementOverdue() {
        WorkOrder order = (WorkOrder) this;
        Inspection inspection = order.inspection();
        return inspection == null || order.milestones().settled() != null
                ? Change.of(order)
                : Change.of(order, new WorkOrderEvent.SettlementOverdue(inspection.at()));
    }

    /** When the order should be settled: within the policy's time after its inspection; nothing before and afterwards. */
    @Requirement("R159")
    default List<Due> settlementDue(DealerPolicy policy) {
        WorkOrder order = (WorkOrder) this;
        Inspection inspection = order.inspection();
        if (inspection == null || order.milestones().settled() != null || WorkOrder.LIFECYCLE.isFinal(order.state())) {
            return List.of();
        }
        Instant due = policy.calendar()
                .workingCalendar()
                .plus(inspection.at(), policy.settlement().settleWithin());
        return List.of(new Due(DeadlineKind.SETTLEMENT, due));
    }

    private static boolean isKnown(WorkOrder order, Payment payment) {
        for (Advance advance : Closing.of(order).advances()) {
            if (advance.payment().isSameAs(payment)) {
                new Problems()
                        .require(
                                advance.payment().amount().equals(payment.amount()),
                                ClosingProblem.CONFIRMED_DIFFERENTLY,
                                "payment.reference")
                        .orThrow();
                return true;
            }
        }
        return false;
    }

    private static Closing paid(WorkOrder order, Payer payer, Payment payment) {
        List<Advance> advances = new ArrayList<>(Closing.of(order).advances());
        advances.add(new Advance(payer, payment));
        return Closing.of(order).advanced(advances);
    }

    /** The customer is spared fees, at the cost of another. */
    @Requirement("R164")
    default Change<WorkOrder> waive(FeeWaiver granted, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Draft draft = new Draft(order).closing(Closing.of(order).waived(granted));
        return Change.of(
                order.step(WorkOrderTrigger.WAIVE, draft, occasion),
                new WorkOrderEvent.FeesWaived(granted.reason(), granted.amount(), granted.borneBy()));
    }

    /** Every payer's account is accepted; see {@link RolledUp#accounts} for what each has to come to. */
    @Requirement({"R087", "R112", "R160", "R162", "R163", "A23"})
    default Change<WorkOrder> settle(List<Settlement> made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.SETTLE, new Draft(order).settlements(made), occasion);
        if (order.state() == WorkOrderState.DELIVERED) {
            Milestones late = after.milestones().settledLater(occasion.at());
            after = new Draft(after).milestones(late).build();
        }
        return Change.of(after, LineEvents.settled(made));
    }

    /**
     * Price or payer of a finished line is put right, in an order that was opened again.
     *
     * @param payer who pays it, or null to leave it
     * @param charged what is charged, or null to leave it
     */
    default Change<WorkOrder> correct(LineId line, @Nullable Payer payer, @Nullable Money charged, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> corrected = Lines.replace(
                order.lines(), List.of(line), one -> one.with(one.head().corrected(payer, charged)));
        WorkOrder after = order.step(WorkOrderTrigger.CORRECT, new Draft(order).lines(corrected), occasion);
        LineHead head = after.lines().stream()
                .map(WorkLine::head)
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow();
        return Change.of(after, new WorkOrderEvent.LineCorrected(line, head.payer(), head.amount()));
    }

    /**
     * What was settled is opened again by somebody who may, with a reason, while the policy's time lasts. The settlements are void and
     * kept with the times of the first closing; what was paid counts towards the new ones. A car that was handed over stays so.
     */
    default Change<WorkOrder> reopen(String reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Reopening made = new Reopening(
                occasion.at(),
                occasion.actor().staff(),
                reason,
                order.state(),
                order.settlements(),
                order.milestones());
        Closing closing = Closing.of(order).reopened(made);
        WorkOrder after = order.step(WorkOrderTrigger.REOPEN, new Draft(order).closing(closing), occasion);
        Milestones before = order.milestones();
        Milestones still =
                new Milestones(before.started(), before.completed(), before.ready(), null, before.delivered(), null);
        Draft opened = new Draft(after)
                .closing(closing.advanced(paidSoFar(order, occasion)))
                .settlements(List.of())
                .milestones(still);
        return Change.of(opened.build(), new WorkOrderEvent.Reopened(order.state()));
    }

    private static List<Advance> paidSoFar(WorkOrder order, Occasion occasion) {
        List<Advance> paid = new ArrayList<>();
        for (Settlement settlement : order.settlements()) {
            for (Payment payment :
                    settlement.eachPayment(occasion.at(), occasion.actor().staff())) {
                paid.add(new Advance(settlement.payer(), payment));
            }
        }
        return paid;
    }
}
