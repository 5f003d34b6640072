package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the dealer sees to at an authority on a customer's behalf. */
@Requirement({"R031", "R202"})
public enum AgencyService implements Coded {
    /** The annual inspection. */
    ANNUAL_INSPECTION,
    /** The review of the driving licence. */
    LICENCE_REVIEW,
    /** Traffic violations. */
    TRAFFIC_VIOLATION
}
