package org.dealersdk.domain.policy;

import org.dealersdk.domain.lifecycle.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How days of a time limit are counted; the sources leave it open. */
@Requirement("A20")
public enum DayCount implements Coded {
    /** Every day counts. */
    CALENDAR,
    /** Only days on which the store works count. */
    WORKING
}
