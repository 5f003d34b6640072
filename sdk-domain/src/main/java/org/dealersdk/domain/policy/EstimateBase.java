package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the final amount of an order is compared with; the sources do not say (A23). */
@Requirement({"R087", "A23"})
public enum EstimateBase implements Coded {
    /** The first authorised estimate. */
    FIRST,
    /** The estimate last authorised, additional work included. */
    LAST_AUTHORISED
}
