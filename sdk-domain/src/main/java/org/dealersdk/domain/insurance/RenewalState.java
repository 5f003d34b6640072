package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where the renewal of a vehicle's insurance stands. */
@Requirement({"R302", "R305"})
public enum RenewalState implements Coded {
    /** The insurance ends; nobody takes care of it yet. */
    LEAD,
    /** A clerk takes care of it. */
    ASSIGNED,
    /** The clerk has spoken, or tried to speak, to the customer. */
    IN_CONTACT,
    /** The customer has an offer. */
    QUOTED,
    /** The vehicle is insured here again. */
    RENEWED,
    /** The customer insures elsewhere, or not at all. */
    LOST
}
