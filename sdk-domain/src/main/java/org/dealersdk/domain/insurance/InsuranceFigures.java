package org.dealersdk.domain.insurance;

import java.time.YearMonth;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * The exact counts and amounts of one month's insurance business. What is divided by what stands with the key figures.
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
 * @param repairHours hours they took together from the beginning of work, cut to whole ones once
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

    /** All premiums of contracts sold here: what the sources call premium revenue and insurance income. */
    public Money premiums() {
        return premiumsSold.plus(premiumsRenewed);
    }
}
