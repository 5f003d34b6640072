package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** What became of a promise. */
public enum PromiseVerdict implements Coded {
    /** Its time has not come and the car is not ready. */
    PENDING,
    KEPT,
    BROKEN
}
