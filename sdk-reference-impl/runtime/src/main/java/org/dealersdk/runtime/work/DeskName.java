package org.dealersdk.runtime.work;

import org.dealersdk.domain.code.Coded;

/** The desks of a store; rights are given by desk. */
public enum DeskName implements Coded {
    CUSTOMERS,
    APPOINTMENTS,
    FRONT_DOOR,
    RECEPTION,
    WORKSHOP,
    PROGRESS_CONTROL,
    REPAIR_CASES,
    TOOL_ROOM,
    PARTS_COUNTER,
    CASHIER,
    CUSTOMER_CARE,
    COMPLAINTS,
    DOCUMENTS,
    WARRANTY,
    OLD_PARTS,
    ACCIDENTS,
    INSURANCE,
    TEAMS,
    REPORTS
}
