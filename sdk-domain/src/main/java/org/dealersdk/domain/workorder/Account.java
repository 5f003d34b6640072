package org.dealersdk.domain.workorder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one payer has to pay for an order: the foot of his settlement preview. Always computed.
 *
 * @param payer who
 * @param totals what his approved lines come to
 * @param waived what he is spared, 0 or more
 * @param borne what he pays of what others are spared, 0 or more
 * @param rounding what is added by rounding; below zero when it is taken off
 * @param advanced what he has paid already
 */
@Requirement({"R112", "R160", "R164"})
public record Account(Payer payer, Totals totals, Money waived, Money borne, Money rounding, Money advanced) {

    /** What he has to pay, advances included. */
    public Money due() {
        return totals.total().plus(adjustment());
    }

    /** What is left to pay. */
    public Money open() {
        return due().minus(advanced);
    }

    /** By how much {@link #due()} differs from the lines. */
    public Money adjustment() {
        return borne.plus(rounding).minus(waived);
    }

    /** Paid in full at once, after an acknowledged preview; for accounts without advances. */
    public Settlement paid(PaymentMethod method) {
        return new Settlement(payer, totals, due(), method, true, given(adjustment()), List.of());
    }

    /** Paid by these payments, advances included, after an acknowledged preview; what they lack is outstanding. */
    public Settlement paid(List<Payment> payments, PaymentMethod rest) {
        Money sum = Money.zero(due().getCurrencyUnit());
        for (Payment payment : payments) {
            sum = sum.plus(payment.amount());
        }
        PaymentMethod method = payments.isEmpty() ? rest : payments.get(0).method();
        return new Settlement(payer, totals, sum, method, true, given(adjustment()), payments);
    }

    /** Nothing paid yet: invoiced, claimed, or booked within the dealer. */
    public Settlement outstanding(PaymentMethod method) {
        Money nothing = Money.zero(due().getCurrencyUnit());
        return new Settlement(payer, totals, nothing, method, true, given(adjustment()), List.of());
    }

    /** What each payer's lines come to, whoever bears waived fees included. */
    static Map<Payer, Totals> totals(WorkOrder order) {
        Map<Payer, Totals> totals = order.totalsByPayer();
        for (FeeWaiver waiver : Closing.of(order).waivers()) {
            totals.putIfAbsent(waiver.borneBy(), Totals.zero(waiver.amount().getCurrencyUnit()));
        }
        return totals;
    }

    /** The account of every payer of an order. */
    static Map<Payer, Account> of(WorkOrder order, SettlementPolicy policy) {
        Map<Payer, Account> accounts = new EnumMap<>(Payer.class);
        totals(order).forEach((payer, totals) -> accounts.put(payer, of(order, payer, totals, policy)));
        return accounts;
    }

    private static Account of(WorkOrder order, Payer payer, Totals totals, SettlementPolicy policy) {
        CurrencyUnit currency = totals.labour().getCurrencyUnit();
        Closing closing = Closing.of(order);
        Money nothing = Money.zero(currency);
        Money borne = sum(
                closing.waivers().stream().filter(one -> one.borneBy() == payer).toList(), currency);
        Money waived = payer == Payer.CUSTOMER ? sum(closing.waivers(), currency) : nothing;
        Money exact = totals.total().plus(borne).minus(waived);
        Money rounding = payer == Payer.CUSTOMER
                ? policy.rounding().round(exact, policy.roundTo()).minus(exact)
                : nothing;
        return new Account(payer, totals, waived, borne, rounding, closing.advanced(payer, currency));
    }

    private static Money sum(List<FeeWaiver> waivers, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (FeeWaiver waiver : waivers) {
            sum = sum.plus(waiver.amount());
        }
        return sum;
    }

    private static @Nullable Money given(Money adjustment) {
        return adjustment.isZero() ? null : adjustment;
    }
}
