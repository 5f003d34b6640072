package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Why a complaint went over its owner's head. */
@Requirement({"R227", "M33"})
public enum EscalationReason implements Coded {
    /** The reply did not come at the time it was promised. */
    REPLY_MISSED,
    /** The clock of complaint.escalation ran out. */
    CLOCK_RAN_OUT
}
