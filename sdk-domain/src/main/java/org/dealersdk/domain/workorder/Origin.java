package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** How the customer came. */
public enum Origin implements Coded {
    /** Without an appointment. */
    WALK_IN,
    /** Booked; to be visibly preferred. */
    APPOINTMENT
}
