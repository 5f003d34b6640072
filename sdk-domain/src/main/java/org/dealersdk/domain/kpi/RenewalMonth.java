package org.dealersdk.domain.kpi;

import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.policy.RenewalBase;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A month's renewals and what they are compared with.
 *
 * @param insurance the month's insurance business
 * @param base contracts that end in the month (the usual rate), or all active customers (the source's, A06); the policy says which
 * @param activeCustomers how many customers are active, 0 or more; not used for the other base
 */
@Requirement({"R293", "A06"})
public record RenewalMonth(InsuranceFigures insurance, RenewalBase base, long activeCustomers) {

    long renewed() {
        return base == RenewalBase.DUE_FOR_RENEWAL ? insurance.renewedOfDue() : insurance.renewed();
    }

    long all() {
        return base == RenewalBase.DUE_FOR_RENEWAL ? insurance.due() : activeCustomers;
    }
}
