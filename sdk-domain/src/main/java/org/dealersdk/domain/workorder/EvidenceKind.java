package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What shows that something has to be done. */
@Requirement({"R092", "M22"})
public enum EvidenceKind implements Coded {
    /** A fault found in the workshop. */
    FINDING,
    /** A diagnosis of this part. */
    DIAGNOSIS,
    /** The maintenance plan: distance or time; no evidence for parts that wear. */
    INTERVAL,
    /** A measurement against the wear limit. */
    MEASUREMENT,
    /** The customer wants it, knowing that it is not needed. */
    CUSTOMERS_WISH
}
