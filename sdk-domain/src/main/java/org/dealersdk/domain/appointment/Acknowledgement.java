package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * Somebody of a role that was told of the appointment has taken note of it.
 *
 * @param role for which role
 * @param by who
 * @param at when
 */
@Requirement({"R050", "M06"})
public record Acknowledgement(Role role, StaffId by, Instant at) {
    public Acknowledgement {
        at = Instants.cut(at);
    }
}
