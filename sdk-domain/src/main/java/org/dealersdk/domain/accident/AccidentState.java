package org.dealersdk.domain.accident;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where an accident case stands. */
@Requirement({"R117", "R296", "R310"})
public enum AccidentState implements Coded {
    /** The customer has had an accident and says so. */
    REPORTED,
    /** Help is on its way to the customer, or brings the car. */
    RESCUE,
    /** The car is here. */
    ARRIVED,
    /** We know the damage and what its repair takes. */
    SURVEYED,
    /** The insurer has seen the damage. */
    ASSESSED,
    /** The insurer pays for the repair up to an amount. */
    APPROVED,
    /** The car is being repaired. */
    REPAIRING,
    /** The repair is completed. */
    REPAIRED,
    /** The insurer has paid. */
    SETTLED,
    /** Nothing is open any more. */
    CLOSED,
    /** The car is repaired elsewhere or not at all. */
    LOST,
    /** The repair is not worth it; the insurer pays for the car. */
    TOTAL_LOSS
}
