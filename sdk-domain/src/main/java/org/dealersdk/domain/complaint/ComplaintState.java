package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where a complaint stands. */
@Requirement({"R222", "R223", "R224"})
public enum ComplaintState implements Coded {
    /** Recorded; the store's reply time holds until the customer is promised another. */
    RECEIVED,
    /** We apologised and told the customer when to expect our reply. */
    REPLY_PROMISED,
    /** An answer was given; whether it satisfies is not known yet. */
    ANSWERED,
    /** The answer did not satisfy; the next one is owed. */
    REOPENED,
    /** The customer is satisfied with the answer. */
    RESOLVED,
    /** Closed with its root cause. */
    CLOSED,
    /** The customer took it back. */
    WITHDRAWN
}
