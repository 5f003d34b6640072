package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the parts department says about a part that is needed. */
@Requirement({"R051", "R094", "M07"})
public enum PartAvailability implements Coded {
    /** There is enough; nothing is set aside yet. */
    IN_STOCK,
    /** It is set aside for this visit. */
    RESERVED,
    /** There is not enough, and the customer is not left to believe otherwise. */
    NOT_AVAILABLE
}
