package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * One time the car was sent back into the workshop.
 *
 * @param at when
 * @param by who sent it back
 * @param reason what was wrong
 * @param lines the lines to be done again
 * @param technicians who had done them
 * @param completedAt when the work had been reported as completed; null in old documents
 * @param voided the inspection the car had passed before, wrongly; null when it was sent back at the inspection
 * @param cause root cause and responsible person; null until found
 */
@Requirement({"R141", "R142", "R144", "M31"})
public record Rework(
        Instant at,
        StaffId by,
        String reason,
        List<LineId> lines,
        List<StaffId> technicians,
        @Nullable Instant completedAt,
        @Nullable Inspection voided,
        @Nullable ReworkCause cause) {
    public Rework {
        at = Instants.cut(at);
        lines = List.copyOf(lines);
        technicians = List.copyOf(technicians);
    }

    Rework explained(ReworkCause found) {
        return new Rework(at, by, reason, lines, technicians, completedAt, voided, found);
    }
}
