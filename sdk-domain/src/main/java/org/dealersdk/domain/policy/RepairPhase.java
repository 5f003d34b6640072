package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The three stages at which front desk and workshop talk about a repair. */
@Requirement("R114")
public enum RepairPhase implements Coded {
    /** Nobody has begun. */
    BEFORE,
    /** The car is in the workshop. */
    DURING,
    /** The work is done. */
    AFTER
}
