package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What becomes of the deposit of a visit that does not take place; the sources leave it open (A24). */
@Requirement("A24")
public enum DepositTreatment implements Coded {
    /** The customer gets it back. */
    REFUND,
    /** The dealer keeps it. */
    FORFEIT
}
