package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** Why an order was called off. */
public enum CancelReason implements Coded {
    CUSTOMER_WITHDREW,
    PARTS_UNAVAILABLE,
    NO_CAPACITY,
    /** Another order covers the same visit. */
    DUPLICATE,
    OPENED_IN_ERROR
}
