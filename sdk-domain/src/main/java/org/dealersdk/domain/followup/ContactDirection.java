package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** Who called whom. */
public enum ContactDirection implements Coded {
    /** We contacted the customer. */
    OUTBOUND,
    /** The customer contacted us (R181). */
    INBOUND
}
