package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The account of one payer, as it was accepted.
 *
 * @param payer who
 * @param totals what his approved lines come to
 * @param paid what was paid so far; the rest is outstanding
 * @param method how, or how most of it
 * @param previewAcknowledged the customer has seen and accepted the settlement preview
 * @param adjustment waived fees and rounding together, which stand on the preview; null when there are none
 * @param payments each payment, where there were several or one with a reference; else empty
 */
@Requirement({"R112", "R160", "R161", "R163", "M26"})
public record Settlement(
        Payer payer,
        Totals totals,
        Money paid,
        PaymentMethod method,
        boolean previewAcknowledged,
        @Nullable Money adjustment,
        List<Payment> payments) {

    public Settlement {
        payments = List.copyOf(payments);
    }

    /** A settlement by one payment, without waived fees or rounding. */
    public Settlement(Payer payer, Totals totals, Money paid, PaymentMethod method, boolean previewAcknowledged) {
        this(payer, totals, paid, method, previewAcknowledged, null, List.of());
    }

    /** Paid in full after an acknowledged preview. */
    public static Settlement paid(Payer payer, Totals totals, PaymentMethod method) {
        return new Settlement(payer, totals, totals.total(), method, true);
    }

    /** Nothing paid yet: invoiced, claimed, or booked within the dealer. */
    public static Settlement outstanding(Payer payer, Totals totals, PaymentMethod method) {
        return new Settlement(payer, totals, Money.zero(totals.labour().getCurrencyUnit()), method, true);
    }

    /** What has to be paid. */
    public Money due() {
        return adjustment == null ? totals.total() : totals.total().plus(adjustment);
    }

    /** What is not paid yet. */
    public Money arrears() {
        return due().minus(paid);
    }

    /** The payments one by one; where they were not given so, one of {@code paid}. */
    public List<Payment> eachPayment(Instant at, StaffId takenBy) {
        return payments.isEmpty() && !paid.isZero() ? List.of(new Payment(paid, method, at, takenBy, null)) : payments;
    }
}
