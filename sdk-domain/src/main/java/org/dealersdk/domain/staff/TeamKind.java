package org.dealersdk.domain.staff;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The specialist teams of an after-sales department. */
@Requirement({"R384", "R389"})
public enum TeamKind implements Coded {
    /** Handles accident cars from the report to the insurer's payment. */
    ACCIDENT,
    /** Renews insurance contracts. */
    RENEWAL,
    /** Beauty and detailing. */
    BEAUTY,
    /** Sells parts to other workshops. */
    EXTERNAL_PARTS
}
