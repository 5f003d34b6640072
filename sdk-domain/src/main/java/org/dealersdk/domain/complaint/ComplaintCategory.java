package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What it is about. */
@Requirement({"R237", "R233"})
public enum ComplaintCategory implements Coded {
    QUALITY_SAFETY,
    SERVICE_ATTITUDE,
    PARTS,
    CHARGES,
    /** The customer queries a bill: a deteriorating relationship, handled like a complaint (R233). */
    BILL_QUERY,
    REPEATED_REPAIR,
    INSURANCE,
    DELIVERY,
    INFORMATION,
    OTHER
}
