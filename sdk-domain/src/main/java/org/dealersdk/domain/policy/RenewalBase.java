package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the renewed vehicles are compared with. */
@Requirement({"R293", "A06", "V19"})
public enum RenewalBase implements Coded {
    /** Vehicles whose contract ends in the month: the usual rate for contracts of a year. */
    DUE_FOR_RENEWAL,
    /** All active customers, as the source has it; 50 % of them in every month is not possible with contracts of a year. */
    ACTIVE_CUSTOMERS
}
