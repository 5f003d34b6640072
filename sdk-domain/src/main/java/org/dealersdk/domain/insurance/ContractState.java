package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where an insurance contract stands. */
@Requirement({"R031", "R307"})
public enum ContractState implements Coded {
    /** Applied for, here or online; not insured yet. */
    APPLIED,
    /** The vehicle is insured. */
    IN_FORCE,
    /** Its last day is over. */
    EXPIRED,
    /** Ended before its last day, or never issued. */
    CANCELLED
}
