package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What wears a vehicle more than usual. */
@Requirement("R034")
public enum HarshUse implements Coded {
    /** Short trips and traffic jams. */
    SHORT_TRIPS,
    /** Unpaved or mountain roads. */
    BAD_ROADS,
    /** Dust, salt or sand. */
    DUST,
    /** Heavy loads or a trailer. */
    HEAVY_LOAD,
    /** Taxi, driving school or hire. */
    COMMERCIAL
}
