package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;

/** Where a monthly count stands. */
public enum CountState implements Coded {
    /** To be done. */
    OPEN,
    /** Counted; differences are being explained. */
    COUNTED,
    /** Signed by whoever keeps the accounts. */
    SIGNED,
    /** Approved by the owner of the project. */
    CLOSED
}
