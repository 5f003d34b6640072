package org.dealersdk.domain.customer;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What brought the customer to the dealer, and so what the file was opened for. */
@Requirement("R003")
public enum CustomerOrigin implements Coded {
    /** A vehicle was brought for repair or maintenance; the occasion ends with the intake formalities. */
    REPAIR,
    /** The customer came or called for advice only; the occasion ends with the conversation. */
    CONSULTATION
}
