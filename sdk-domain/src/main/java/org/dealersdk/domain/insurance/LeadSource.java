package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where it comes from that a vehicle's insurance can be renewed. */
@Requirement("R302")
public enum LeadSource implements Coded {
    /** A contract sold here ends. */
    EXPIRY,
    /** The car was bought in a certain time and area. */
    PURCHASE_DATE,
    /** The insurer's system says so. */
    INSURER_DATA,
    /** The customer said so on a visit. */
    VISIT
}
