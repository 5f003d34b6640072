package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The sections of a vehicle's service file. */
@Requirement("R010")
public enum ServiceFileSection implements Coded {
    CUSTOMER,
    VEHICLE,
    REPAIR_ITEMS,
    CONDITION,
    SETTLEMENT,
    COMPLAINTS
}
