package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The end of an appointment.
 *
 * @param reason how it ended
 * @param at when the customer came, or when it was found or called off
 * @param by who recorded it
 */
public record Ending(EndReason reason, Instant at, StaffId by) {
    public Ending {
        at = Instants.cut(at);
    }
}
