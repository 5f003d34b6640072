package org.dealersdk.domain.parts;

import org.dealersdk.domain.code.Coded;

/** What can happen to a reservation. */
public enum ReservationTrigger implements Coded {
    ISSUE,
    RELEASE,
    RETURN
}
