package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Why a fee is waived. */
public enum WaiverReason implements Coded {
    /** A service promise was not kept. */
    @Requirement({"R119", "R164"})
    PROMISE_BROKEN,
    /** The dealer's goodwill. */
    GOODWILL
}
