package org.dealersdk.domain.workorder;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Amounts rolled up from lines; all in one currency.
 *
 * @param labour sum of labour lines
 * @param parts sum of part lines and of goods sold
 * @param sublet sum of lines done by subcontractors
 */
public record Totals(Money labour, Money parts, Money sublet) {

    /** Refuses different currencies (WOR-007). */
    public Totals {
        if (!labour.isSameCurrency(parts) || !labour.isSameCurrency(sublet)) {
            throw WorkOrderProblem.MIXED_CURRENCIES.failure();
        }
    }

    /** Nothing yet, in that currency. */
    public static Totals zero(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new Totals(zero, zero, zero);
    }

    /** The whole. */
    public Money total() {
        return labour.plus(parts).plus(sublet);
    }

    /** Together with one more line, at what it is charged. */
    Totals plus(WorkLine line) {
        Money amount = line.head().amount();
        if (line instanceof LabourLine) {
            return new Totals(labour.plus(amount), parts, sublet);
        }
        if (line instanceof SuppliedLine) {
            return new Totals(labour, parts.plus(amount), sublet);
        }
        return new Totals(labour, parts, sublet.plus(amount));
    }
}
