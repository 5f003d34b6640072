package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;

/** What can happen to a vehicle's file. */
public enum VehicleTrigger implements Coded {
    DESCRIBE,
    IDENTIFY,
    CHANGE_PLATE,
    READ_ODOMETER,
    CORRECT_ODOMETER,
    ADD_RELATION,
    END_RELATION,
    PASS_ON_RELATIONS,
    RECORD_VISIT,
    ADD_ENTRY,
    PLAN_UPKEEP,
    REMIND,
    USE_AGENCY,
    DEREGISTER,
    REREGISTER,
    SCRAP
}
