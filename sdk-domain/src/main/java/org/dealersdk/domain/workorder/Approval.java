package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** The customer's answer to one line. */
public enum Approval implements Coded {
    /** Not answered yet. */
    PROPOSED,
    /** To be done. */
    APPROVED,
    /** Not to be done. */
    DECLINED,
    /** Not now; material for the next visit. */
    DEFERRED
}
