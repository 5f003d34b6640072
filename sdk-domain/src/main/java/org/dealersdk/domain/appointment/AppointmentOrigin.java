package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Who thought of the appointment. */
@Requirement({"R040", "R057"})
public enum AppointmentOrigin implements Coded {
    /** The customer asked for it. */
    CUSTOMER,
    /** The dealer proposed it, such as to a time with little to do. */
    DEALER
}
