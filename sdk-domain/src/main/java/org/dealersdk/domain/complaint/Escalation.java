package org.dealersdk.domain.complaint;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;

/**
 * That a complaint went over its owner's head.
 *
 * @param at when
 * @param reason why
 * @param dueAt the time that had passed
 * @param to the roles that hear of it
 */
@Requirement({"R227", "M33"})
public record Escalation(Instant at, EscalationReason reason, Instant dueAt, List<Role> to) {
    public Escalation {
        to = List.copyOf(to);
    }
}
