package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** A way of finding the adviser to whom an arriving customer is introduced. */
@Requirement("R062")
public enum AdviserRule implements Coded {
    /** The adviser named in the customer's appointment. */
    BOOKED,
    /** The adviser who looks after the customer, the one of the last visit. */
    CUSTOMERS_OWN,
    /** Whoever has waited longest for a customer, of those on duty. */
    ROTATION
}
