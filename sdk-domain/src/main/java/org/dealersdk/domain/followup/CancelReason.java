package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** Why a call is not made. */
public enum CancelReason implements Coded {
    /** The customer does not want to be called. */
    CUSTOMER_OBJECTS,
    /** The same visit has another follow-up. */
    DUPLICATE,
    /** The visit did not take place. */
    VISIT_VOID
}
