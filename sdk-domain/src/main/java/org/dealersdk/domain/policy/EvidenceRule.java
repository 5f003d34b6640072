package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What must show that a part really has to be replaced. */
@Requirement({"R092", "M22"})
public enum EvidenceRule implements Coded {
    /** The order's diagnosis is enough until the car is in the workshop; what is added there needs its own evidence. */
    PER_ORDER,
    /** Every replacement needs its own evidence. */
    PER_LINE
}
