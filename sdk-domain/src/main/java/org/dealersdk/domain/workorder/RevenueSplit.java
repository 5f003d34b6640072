package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Revenue and margin of settled orders by what they came from, all without tax. Everything adds up to the cent: the parts of revenue and
 * the tax together are what was charged.
 *
 * @param mechanical labour of the mechanics
 * @param body labour on sheet metal
 * @param paint labour of the painters
 * @param otherLabour labour of other trades
 * @param parts sales of parts and goods out of the store
 * @param sublet work of subcontractors
 * @param waived what customers were spared, to be taken off revenue
 * @param partsCost what the parts sold cost
 * @param tax contained in what was charged
 */
@Requirement("R167")
public record RevenueSplit(
        Money mechanical,
        Money body,
        Money paint,
        Money otherLabour,
        Money parts,
        Money sublet,
        Money waived,
        Money partsCost,
        Money tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing yet. */
    public static RevenueSplit none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new RevenueSplit(zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /** Of one order's approved lines, whoever pays them. */
    public static RevenueSplit of(WorkOrder order, CurrencyUnit currency, SettlementPolicy policy) {
        Gross gross = new Gross(currency);
        order.approvedLines().forEach(gross::add);
        Money waived = Money.zero(currency);
        for (FeeWaiver waiver : Closing.of(order).waivers()) {
            waived = waived.plus(waiver.amount());
        }
        Money cost = Money.zero(currency);
        for (PartCost one : Closing.of(order).costs()) {
            cost = cost.plus(one.cost());
        }
        return gross.net(waived, cost, policy.taxPercent());
    }

    /** Together with another. */
    public RevenueSplit plus(RevenueSplit other) {
        return new RevenueSplit(
                mechanical.plus(other.mechanical),
                body.plus(other.body),
                paint.plus(other.paint),
                otherLabour.plus(other.otherLabour),
                parts.plus(other.parts),
                sublet.plus(other.sublet),
                waived.plus(other.waived),
                partsCost.plus(other.partsCost),
                tax.plus(other.tax));
    }

    /** Labour of all trades. */
    public Money labour() {
        return mechanical.plus(body).plus(paint).plus(otherLabour);
    }

    /** Labour, parts and sublet work, less what was waived. */
    public Money revenue() {
        return labour().plus(parts).plus(sublet).minus(waived);
    }

    /** Parts sales less parts cost. */
    public Money partsGrossProfit() {
        return parts.minus(partsCost);
    }

    /** What was charged by kind, tax included. Not thread-safe. */
    private static final class Gross {
        private final Money[] sums = new Money[6];

        Gross(CurrencyUnit currency) {
            java.util.Arrays.fill(sums, Money.zero(currency));
        }

        void add(WorkLine line) {
            int kind = line instanceof LabourLine ? ofTrade(line.head().trade()) : line instanceof SuppliedLine ? 4 : 5;
            sums[kind] = sums[kind].plus(line.head().amount());
        }

        private static int ofTrade(Trade trade) {
            return switch (trade) {
                case MECHANICAL -> 0;
                case BODY -> 1;
                case PAINT -> 2;
                default -> 3;
            };
        }

        RevenueSplit net(Money waived, Money cost, BigDecimal taxPercent) {
            BigDecimal factor = HUNDRED.add(taxPercent);
            Money[] net = new Money[sums.length];
            Money charged = Money.zero(waived.getCurrencyUnit()).minus(waived);
            for (int i = 0; i < sums.length; i++) {
                net[i] = without(sums[i], factor);
                charged = charged.plus(sums[i]).minus(net[i]);
            }
            Money spared = without(waived, factor);
            return new RevenueSplit(net[0], net[1], net[2], net[3], net[4], net[5], spared, cost, charged.plus(spared));
        }

        private static Money without(Money gross, BigDecimal factor) {
            BigDecimal net = gross.getAmount().multiply(HUNDRED).divide(factor, gross.getScale(), RoundingMode.HALF_UP);
            return Money.of(gross.getCurrencyUnit(), net);
        }
    }
}
