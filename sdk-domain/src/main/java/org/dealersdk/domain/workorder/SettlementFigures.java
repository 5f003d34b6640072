package org.dealersdk.domain.workorder;

import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What became of inspected orders, counted one by one. What is divided by what stands with the key figures.
 *
 * @param inspected orders completed and inspected
 * @param settled of these, settled
 * @param revenue of the settled ones
 * @param received what was paid at their settlement
 * @param arrears what was left open at their settlement
 */
@Requirement({"R143", "R159", "R161", "R167"})
public record SettlementFigures(long inspected, long settled, RevenueSplit revenue, Money received, Money arrears) {

    /** Nothing counted yet. */
    public static SettlementFigures none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new SettlementFigures(0, 0, RevenueSplit.none(currency), zero, zero);
    }

    /** With one more order; one that was never inspected counts for nothing. */
    public SettlementFigures plus(WorkOrder order, SettlementPolicy policy) {
        if (order.inspection() == null) {
            return this;
        }
        if (order.milestones().settled() == null) {
            return new SettlementFigures(inspected + 1, settled, revenue, received, arrears);
        }
        Money paid = received;
        Money open = arrears;
        for (Settlement one : order.settlements()) {
            boolean internal = one.payer() == Payer.INTERNAL;
            paid = internal ? paid : paid.plus(one.paid());
            open = internal ? open : open.plus(one.arrears());
        }
        RevenueSplit all = revenue.plus(RevenueSplit.of(order, received.getCurrencyUnit(), policy));
        return new SettlementFigures(inspected + 1, settled + 1, all, paid, open);
    }
}
