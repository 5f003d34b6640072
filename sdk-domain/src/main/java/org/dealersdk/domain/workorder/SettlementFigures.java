package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What became of inspected orders, counted one by one.
 *
 * @param inspected orders completed and inspected
 * @param settled of these, settled
 * @param reworked of these, sent back into the workshop at least once
 * @param revenue of the settled ones
 * @param received what was paid at their settlement
 * @param arrears what was left open at their settlement
 */
@Requirement({"R141", "R143", "R159", "R161", "R167"})
public record SettlementFigures(
        long inspected, long settled, long reworked, RevenueSplit revenue, Money received, Money arrears) {

    /** Nothing counted yet. */
    public static SettlementFigures none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new SettlementFigures(0, 0, 0, RevenueSplit.none(currency), zero, zero);
    }

    /** With one more order; one that was never inspected counts for nothing. */
    public SettlementFigures plus(WorkOrder order, SettlementPolicy policy) {
        if (order.inspection() == null) {
            return this;
        }
        long again = reworked + (order.reworks().isEmpty() ? 0 : 1);
        if (order.milestones().settled() == null) {
            return new SettlementFigures(inspected + 1, settled, again, revenue, received, arrears);
        }
        Money paid = received;
        Money open = arrears;
        for (Settlement one : order.settlements()) {
            boolean internal = one.payer() == Payer.INTERNAL;
            paid = internal ? paid : paid.plus(one.paid());
            open = internal ? open : open.plus(one.arrears());
        }
        RevenueSplit all = revenue.plus(RevenueSplit.of(order, received.getCurrencyUnit(), policy));
        return new SettlementFigures(inspected + 1, settled + 1, again, all, paid, open);
    }

    /** Settled of inspected, in percent to two places; empty while nothing was inspected. */
    @Requirement({"R159", "R143"})
    public Optional<BigDecimal> completionSettlementRate() {
        return percent(settled);
    }

    /** Reworked of inspected, in percent to two places; empty while nothing was inspected. */
    @Requirement("R141")
    public Optional<BigDecimal> reworkRate() {
        return percent(reworked);
    }

    private Optional<BigDecimal> percent(long part) {
        return inspected == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(inspected), 2, RoundingMode.HALF_UP));
    }
}
