package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * One time the car was sent back into the workshop.
 *
 * @param at when
 * @param by who sent it back
 * @param reason what was wrong
 * @param lines the lines to be done again
 */
@Requirement({"R141", "M31"})
public record Rework(Instant at, StaffId by, String reason, List<LineId> lines) {
    public Rework {
        at = Instants.cut(at);
        lines = List.copyOf(lines);
    }
}
