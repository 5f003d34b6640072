package org.dealersdk.domain.customer;

import org.dealersdk.domain.code.Coded;

/** What can happen to a customer's file. */
public enum CustomerTrigger implements Coded {
    UPDATE,
    REASSIGN,
    CONSULT,
    BRING_VEHICLE,
    FALL_DORMANT,
    ABSORB,
    MERGE,
    ERASE
}
