package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;

/** What a customer is to a vehicle. */
public enum RelationKind implements Coded {
    /** Registered owner. */
    OWNER,
    /** Drives it and brings it. */
    DRIVER,
    /** Pays for its service, such as a fleet or a leasing company. */
    PAYER
}
