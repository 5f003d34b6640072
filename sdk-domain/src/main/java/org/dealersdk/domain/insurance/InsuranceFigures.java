package org.dealersdk.domain.insurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import org.dealersdk.domain.policy.RenewalBase;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * The exact counts and amounts of one month's insurance business, and the figures made of them. A figure without a base is empty; others
 * are rounded half even to four decimals, percentages included.
 *
 * @param month the month at the store
 * @param premiumsSold premiums of contracts sold here other than by renewal
 * @param premiumsRenewed premiums of contracts renewed here
 * @param renewalProfit what is left to the dealer of those, after discounts
 * @param renewed vehicles renewed in the month
 * @param due vehicles whose contract ends in the month
 * @param renewedOfDue those of them that were renewed, whenever that was
 * @param insuredNewCars new cars insured here at their sale
 * @param reported accidents customers reported
 * @param returned those of them that came to the shop and did not go elsewhere
 * @param accidentRevenue insured lines of orders settled in the month, the customer's excess included
 * @param accidentProfit the same less what they cost
 * @param insuredJobs orders with insured lines
 * @param insuredBodyPaint body and paint among the insured lines
 * @param output all lines of orders settled in the month
 * @param repairs accident repairs completed
 * @param repairHours whole hours they took from the beginning of work
 */
@Requirement({"R293", "R295", "R296", "R299", "R300", "R301", "R306", "R309", "R310", "V12", "A06", "A07"})
public record InsuranceFigures(
        YearMonth month,
        Money premiumsSold,
        Money premiumsRenewed,
        Money renewalProfit,
        long renewed,
        long due,
        long renewedOfDue,
        long insuredNewCars,
        long reported,
        long returned,
        Money accidentRevenue,
        Money accidentProfit,
        long insuredJobs,
        Money insuredBodyPaint,
        Money output,
        long repairs,
        long repairHours) {

    private static final int DECIMALS = 4;

    /** All premiums of contracts sold here: what the sources call premium revenue and insurance income. */
    public Money premiums() {
        return premiumsSold.plus(premiumsRenewed);
    }

    /**
     * Renewed vehicles in percent of the base (K23).
     *
     * @param base contracts that end in the month (the usual rate), or all active customers (the source's, A06)
     * @param activeCustomers how many customers are active; not used for the other base
     */
    @Requirement({"R293", "A06"})
    public Optional<BigDecimal> renewalRate(RenewalBase base, long activeCustomers) {
        return switch (base) {
            case DUE_FOR_RENEWAL -> percent(BigDecimal.valueOf(renewedOfDue), BigDecimal.valueOf(due));
            case ACTIVE_CUSTOMERS -> percent(BigDecimal.valueOf(renewed), BigDecimal.valueOf(activeCustomers));
        };
    }

    /** Gross profit of renewal per renewed vehicle. */
    @Requirement("R295")
    public Optional<BigDecimal> renewalProfitPerVehicle() {
        return ratio(renewalProfit.getAmount(), BigDecimal.valueOf(renewed));
    }

    /** Accident revenue in percent of premium revenue (K29), the first of two figures of that name. */
    @Requirement({"R296", "V12"})
    public Optional<BigDecimal> premiumMatching() {
        return percent(accidentRevenue.getAmount(), premiums().getAmount());
    }

    /** Accident gross profit in percent of insurance income (K74), the second; not of repair gross profit, as a text has it (A07). */
    @Requirement({"R299", "V12", "A07"})
    public Optional<BigDecimal> profitToIncome() {
        return percent(accidentProfit.getAmount(), premiums().getAmount());
    }

    /** Reported accidents that came to the shop, in percent (K30). */
    @Requirement({"R296", "R310"})
    public Optional<BigDecimal> returnRate() {
        return percent(BigDecimal.valueOf(returned), BigDecimal.valueOf(reported));
    }

    /** Accident gross profit in percent of its budget. */
    @Requirement("R296")
    public Optional<BigDecimal> budgetReached(Money budget) {
        return percent(accidentProfit.getAmount(), budget.getAmount());
    }

    /** Body and paint output of insured work in percent of the whole output (K47). */
    @Requirement("R300")
    public Optional<BigDecimal> bodyPaintShare() {
        return percent(insuredBodyPaint.getAmount(), output.getAmount());
    }

    /** What insurers are charged for a vehicle (K44). */
    @Requirement("R301")
    public Optional<BigDecimal> averageJob() {
        return ratio(accidentRevenue.getAmount(), BigDecimal.valueOf(insuredJobs));
    }

    /** New cars insured here at their sale, in percent of those sold. */
    @Requirement("R309")
    public Optional<BigDecimal> pointOfSaleRate(long newCarsSold) {
        return percent(BigDecimal.valueOf(insuredNewCars), BigDecimal.valueOf(newCarsSold));
    }

    /** Hours an accident repair takes on average. */
    @Requirement("R306")
    public Optional<BigDecimal> repairTime() {
        return ratio(BigDecimal.valueOf(repairHours), BigDecimal.valueOf(repairs));
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return ratio(part.movePointRight(2), whole);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN));
    }
}
