package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;

/** How an appointment ended. */
public enum EndReason implements Coded {
    /** The customer came. */
    KEPT,
    /** The customer did not come. */
    DID_NOT_COME,
    /** The customer called it off. */
    CUSTOMER_WITHDREW,
    /** The dealer called it off: parts are missing. */
    PARTS_MISSING,
    /** The dealer called it off: there is no bay or nobody to do it. */
    NO_CAPACITY,
    /** The dealer called it off: it was booked in error or twice. */
    BOOKED_IN_ERROR
}
