package org.dealersdk.domain.workorder;

import org.dealersdk.domain.lifecycle.Coded;

/** How a settlement is paid. */
public enum PaymentMethod implements Coded {
    CASH,
    CARD,
    TRANSFER,
    ONLINE,
    /** Stored-value card, coupon or points. */
    STORED_VALUE,
    /** Invoiced to a credit customer. */
    ON_ACCOUNT,
    /** Claimed from manufacturer or insurer. */
    CLAIM,
    /** Booked within the dealer. */
    INTERNAL
}
