package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** Where a matter that a customer raised stands. */
public enum MatterStage implements Coded {
    /** Being studied. */
    OPEN,
    /** Reported to the supervisor, who is to find a solution. */
    REPORTED,
    /** A solution was found; the customer does not know it yet. */
    SOLVED,
    /** The customer was told. */
    TOLD
}
