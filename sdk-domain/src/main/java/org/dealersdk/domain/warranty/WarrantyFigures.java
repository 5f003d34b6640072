package org.dealersdk.domain.warranty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The warranty figures of a month. The sources mix up four figures under like names (V13); here each has its own base, and those whose
 * printed formula gives the opposite of the target are put right.
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

    /** Accepted of the applications, in percent; empty without any. */
    @Requirement("R283")
    public Optional<BigDecimal> passRate() {
        return percent(BigDecimal.valueOf(accepted), BigDecimal.valueOf(applications));
    }

    /** Amount applied for but not paid, in percent: 1 less paid over applied; empty without any. */
    @Requirement("R284")
    public Optional<BigDecimal> differenceRate() {
        return percent(applied.minus(paid).getAmount(), applied.getAmount());
    }

    /** Amount paid that withstood audits, in percent: 1 less deducted over paid; empty without any. */
    @Requirement("R285")
    public Optional<BigDecimal> auditPassRate() {
        return percent(auditedPaid.minus(deducted).getAmount(), auditedPaid.getAmount());
    }

    /** Claims handed in of those opened, in percent; empty without any. */
    @Requirement("R286")
    public Optional<BigDecimal> claimRate() {
        return percent(BigDecimal.valueOf(claimed), BigDecimal.valueOf(opened));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_EVEN));
    }
}
