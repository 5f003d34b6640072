package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What a store may let its sister stores look at. */
@Requirement("R292")
public enum SharedFile implements Coded {
    /** Warranty claims. */
    WARRANTY_CLAIMS,
    /** Parts and their stock. */
    PARTS,
    /** Customers' files. */
    CUSTOMERS
}
