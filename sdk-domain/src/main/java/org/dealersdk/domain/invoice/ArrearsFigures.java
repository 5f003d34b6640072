package org.dealersdk.domain.invoice;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.Payment;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Revenue and arrears of a period, such as a week or a month, counted invoice by invoice. An invoice that was taken back counts for
 * nothing.
 *
 * @param period what is reported
 * @param invoiced made out within it
 * @param registered of that, not paid when it was made out: new arrears
 * @param collected paid within it afterwards, on these and older invoices
 * @param open what is open at its end
 * @param overdue of that, due by then
 * @param invoicesOpen how many invoices that is
 */
@Requirement("R161")
public record ArrearsFigures(
        Window period,
        Money invoiced,
        Money registered,
        Money collected,
        Money open,
        Money overdue,
        long invoicesOpen) {

    /** Nothing counted yet. */
    public static ArrearsFigures none(Window period, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new ArrearsFigures(period, zero, zero, zero, zero, zero, 0);
    }

    /** With one more invoice. */
    public ArrearsFigures plus(Invoice invoice) {
        Instant end = period.closes();
        if (invoice.state() == InvoiceState.CREDITED || !invoice.issuedAt().isBefore(end)) {
            return this;
        }
        boolean fresh = period.contains(invoice.issuedAt());
        Money zero = Money.zero(open.getCurrencyUnit());
        Money atOnce = zero;
        Money within = zero;
        Money paid = zero;
        for (Payment payment : invoice.payments()) {
            boolean first = !payment.at().isAfter(invoice.issuedAt());
            atOnce = first ? atOnce.plus(payment.amount()) : atOnce;
            within = !first && period.contains(payment.at()) ? within.plus(payment.amount()) : within;
            paid = payment.at().isBefore(end) ? paid.plus(payment.amount()) : paid;
        }
        Money left = invoice.gross().minus(paid);
        boolean late = invoice.dueAt().isBefore(end);
        return new ArrearsFigures(
                period,
                fresh ? invoiced.plus(invoice.gross()) : invoiced,
                fresh ? registered.plus(invoice.gross().minus(atOnce)) : registered,
                collected.plus(within),
                open.plus(left),
                late ? overdue.plus(left) : overdue,
                invoicesOpen + (left.isZero() ? 0 : 1));
    }
}
