package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Which of the customer's fees a broken service promise costs the dealer. */
@Requirement({"R119", "R164", "A15"})
public enum WaiverScope implements Coded {
    /** None: the promise has no price. */
    NONE,
    /** Labour. */
    LABOUR,
    /** Everything the customer would have paid. */
    ALL
}
