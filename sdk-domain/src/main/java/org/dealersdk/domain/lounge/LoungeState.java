package org.dealersdk.domain.lounge;

import org.dealersdk.domain.code.Coded;

/** Where a defect stands. */
public enum LoungeState implements Coded {
    /** The facility is out of order. */
    REPORTED,
    /** It works again. */
    REPAIRED
}
