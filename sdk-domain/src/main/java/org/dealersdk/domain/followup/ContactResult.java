package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** What came of trying to reach the customer. */
public enum ContactResult implements Coded {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    /** The customer asked for another time (R186). */
    CALL_BACK_LATER
}
