package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** How somebody signed. */
public enum SignatureMethod implements Coded {
    /** On paper. */
    HANDWRITTEN,
    /** On a screen at the desk. */
    ON_SCREEN,
    /** From afar, such as on the customer's telephone. */
    REMOTE
}
