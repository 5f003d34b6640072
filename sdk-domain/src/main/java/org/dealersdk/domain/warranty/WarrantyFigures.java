package org.dealersdk.domain.warranty;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The warranty figures of a month. The sources mix up four figures under like names (V13); here each has its own base. What is
 * divided by what stands with the key figures.
 *
 * @param opened claims opened: settled orders with warranty work
 * @param claimed of these, how many were handed in by now
 * @param applications handed in during the month; each time counts
 * @param accepted of these, how many the manufacturer accepted
 * @param applied amount applied for by claims he paid or refused during the month
 * @param paid amount he paid of it
 * @param auditedPaid amount paid on claims audited during the month
 * @param deducted amount those audits took back
 */
@Requirement({"R283", "R284", "R285", "R286", "V13"})
public record WarrantyFigures(
        long opened,
        long claimed,
        long applications,
        long accepted,
        Money applied,
        Money paid,
        Money auditedPaid,
        Money deducted) {

    /** Nothing yet, in the currency of the store. */
    public static WarrantyFigures none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new WarrantyFigures(0, 0, 0, 0, zero, zero, zero, zero);
    }
}
