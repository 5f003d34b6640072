package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How far the price list binds. */
@Requirement({"R093", "M20"})
public enum ListPrices implements Coded {
    /** What is on the list costs what the list says; other work is priced freely. */
    WHERE_LISTED,
    /** Everything the customer pays is on the list, or its price is a deviation with authority and reason. */
    ALWAYS
}
