package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What a customer who takes out insurance gets for it, one or the other. */
@Requirement("R308")
public enum DiscountKind implements Coded {
    /** A voucher for maintenance or labour. */
    MAINTENANCE_VOUCHER,
    /** Less to pay. */
    PRICE_CUT
}
