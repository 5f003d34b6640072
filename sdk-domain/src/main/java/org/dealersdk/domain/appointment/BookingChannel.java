package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The way an appointment or an inquiry came in. */
@Requirement("R059")
public enum BookingChannel implements Coded {
    PHONE,
    /** Through the information platform. */
    ONLINE,
    /** At the desk, perhaps after a diagnosis and a quote (R046). */
    IN_PERSON,
    /** In a call after a visit. */
    FOLLOW_UP_CALL
}
