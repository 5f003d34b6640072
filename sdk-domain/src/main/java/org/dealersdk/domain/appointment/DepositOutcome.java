package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What became of a deposit. */
@Requirement("A24")
public enum DepositOutcome implements Coded {
    /** The customer came; it counts towards the bill. */
    CREDITED,
    /** It goes back to the customer. */
    REFUNDED,
    /** The dealer keeps it. */
    FORFEITED
}
