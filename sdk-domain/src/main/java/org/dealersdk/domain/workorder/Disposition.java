package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The customer's decision on a found fault. */
@Requirement("R129")
public enum Disposition implements Coded {
    /** Becomes work once its lines are authorised. */
    ACCEPTED,
    /** Will not be done. */
    DECLINED,
    /** Later; material for the next visit. */
    DEFERRED
}
