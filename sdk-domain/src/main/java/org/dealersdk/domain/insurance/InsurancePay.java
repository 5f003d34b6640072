package org.dealersdk.domain.insurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dealersdk.domain.policy.InsuranceRules;
import org.dealersdk.domain.policy.SalaryPayer;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the people of the insurance business are paid, and how many of them are needed. */
public final class InsurancePay {

    private InsurancePay() {}

    /**
     * The pay of the accident team: gross profit times average salary contribution rate times the policy's factor.
     *
     * @param grossProfit of accident repair in the period
     * @param salaryRate average salary contribution rate, such as 0.12
     */
    @Requirement("R298")
    public static Money accidentTeam(Money grossProfit, BigDecimal salaryRate, InsuranceRules rules) {
        return grossProfit.multipliedBy(salaryRate.multiply(rules.accident().payFactor()), RoundingMode.HALF_EVEN);
    }

    /** The performance pay of a renewal clerk, the least the policy allows. */
    @Requirement("R294")
    public static Money renewalClerk(long renewedVehicles, CurrencyUnit currency, InsuranceRules rules) {
        return Money.of(
                currency,
                rules.renewal().payPerVehicle().multiply(BigDecimal.valueOf(renewedVehicles)),
                RoundingMode.HALF_EVEN);
    }

    /** What a renewal clerk costs the dealer: the performance pay, and the salary unless the insurance agency bears it. */
    @Requirement("R294")
    public static Money costOfRenewalClerk(long renewedVehicles, Money salary, InsuranceRules rules) {
        Money performance = renewalClerk(renewedVehicles, salary.getCurrencyUnit(), rules);
        return rules.renewal().salaryPayer() == SalaryPayer.DEALER ? performance.plus(salary) : performance;
    }

    /** The clerks it takes for so many renewals in a month. */
    @Requirement({"R294", "V19"})
    public static long renewalClerksFor(long renewals, InsuranceRules rules) {
        long perClerk = rules.renewal().perClerk();
        return (renewals + perClerk - 1) / perClerk;
    }

    /** The accident gross profit to be expected of insurance income: the table's ratio, not the text's (A07). */
    @Requirement({"R299", "A07"})
    public static Money expectedAccidentProfit(Money insuranceIncome, InsuranceRules rules) {
        return insuranceIncome.multipliedBy(rules.accident().profitToIncome().movePointLeft(2), RoundingMode.HALF_EVEN);
    }
}
