package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * The account of one payer.
 *
 * @param payer who
 * @param totals what his approved lines come to
 * @param paid what was paid so far; the rest is outstanding
 * @param method how
 * @param previewAcknowledged the customer has seen and accepted the settlement preview
 */
@Requirement({"R112", "R160", "R161", "M26"})
public record Settlement(Payer payer, Totals totals, Money paid, PaymentMethod method, boolean previewAcknowledged) {

    /** Paid in full after an acknowledged preview. */
    public static Settlement paid(Payer payer, Totals totals, PaymentMethod method) {
        return new Settlement(payer, totals, totals.total(), method, true);
    }

    /** Nothing paid yet: invoiced, claimed, or booked within the dealer. */
    public static Settlement outstanding(Payer payer, Totals totals, PaymentMethod method) {
        return new Settlement(payer, totals, Money.zero(totals.labour().getCurrencyUnit()), method, true);
    }

    /** What is not paid yet. */
    public Money arrears() {
        return totals.total().minus(paid);
    }
}
