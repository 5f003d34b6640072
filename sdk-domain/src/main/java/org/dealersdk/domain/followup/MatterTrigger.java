package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** What can happen to a matter. */
public enum MatterTrigger implements Coded {
    /** The supervisor is asked for a solution. */
    REPORT,
    /** A solution is found. */
    SOLVE,
    /** The customer is told it. */
    TELL,
    /** The report or the answer did not come in time. */
    MISS
}
