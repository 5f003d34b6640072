package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ClosingProblem.*;
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

/** The conditions on settling; which step has which stands in {@link WorkOrderLifecycle}. */
final class SettlementGuards {

    @Requirement("R112")
    static final Guard<Attempt<WorkOrder>> PAYERS_SETTLED = guard("payers-settled", SettlementGuards::payersSettled);

    @Requirement({"R160", "R161", "M26"})
    static final Guard<Attempt<WorkOrder>> PAID = guard("paid", SettlementGuards::paid);

    /** Waived fees, rounding, deposit and payments agree with the preview to the cent. */
    @Requirement({"R043", "R160", "R162", "R163", "R164"})
    static final Guard<Attempt<WorkOrder>> ACCOUNTS_BALANCED = new Guard<>(
            "accounts-balanced", attempt -> accountsBalanced(attempt).toList());

    @Requirement({"R087", "A23"})
    static final Guard<Attempt<WorkOrder>> WITHIN_ESTIMATE =
            new Guard<>("within-estimate", attempt -> withinEstimate(attempt).toList());

    static final Guard<Attempt<WorkOrder>> NOT_YET_SETTLED = guard(
            "not-yet-settled",
            (order, problems) ->
                    problems.require(order.milestones().settled() == null, ALREADY_SETTLED, "settlements"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SettlementGuards() {}

    private static void payersSettled(WorkOrder order, Problems problems) {
        Map<Payer, Totals> due = Account.totals(order);
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
            if (!oneCurrency(settlement)) {
                problems.add(MIXED_CURRENCIES.at("settlements"));
                continue;
            }
            Money due = settlement.due();
            Money paid = settlement.paid();
            problems.require(!paid.isNegative(), NEGATIVE, "settlements.paid", "paid")
                    .require(!paid.isGreaterThan(due), PAID_TOO_MUCH, "settlements.paid", due);
            if (settlement.payer() == Payer.CUSTOMER) {
                boolean enough = !paid.isLessThan(due) || order.intake().onAccount();
                problems.require(enough, NOT_PAID, "settlements.paid", due, paid)
                        .require(settlement.previewAcknowledged(), PREVIEW_NOT_ACKNOWLEDGED, "settlements");
            }
        }
    }

    private static boolean oneCurrency(Settlement settlement) {
        Money total = settlement.totals().total();
        Money adjustment = settlement.adjustment();
        return total.isSameCurrency(settlement.paid())
                && (adjustment == null || total.isSameCurrency(adjustment))
                && settlement.payments().stream().allMatch(one -> total.isSameCurrency(one.amount()));
    }

    private static Problems accountsBalanced(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        Map<Payer, Account> accounts =
                Account.of(order, attempt.occasion().policy().settlement());
        for (Settlement settlement : order.settlements()) {
            Account account = accounts.get(settlement.payer());
            if (account == null
                    || !oneCurrency(settlement)
                    || !settlement.totals().equals(account.totals())) {
                continue; // said by the other guards
            }
            Money due = account.due();
            String payer = settlement.payer().code();
            problems.require(
                    settlement.due().equals(due), ADJUSTMENT_DIFFERS, "settlements", payer, settlement.due(), due);
            PreviewAnswer answer = Closing.of(order).preview();
            if (settlement.payer() == Payer.CUSTOMER && answer != null) {
                problems.require(answer.due().equals(due), PREVIEW_OUTDATED, "closing.preview", answer.due(), due);
            }
            PaymentGuards.payments(order, settlement, problems);
        }
        return problems;
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
}
