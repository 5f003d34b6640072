package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A car was given to a team.
 *
 * @param at when
 * @param by who gave it
 * @param team to whom
 * @param technician to whom in the team, or null where the team decides
 * @param passedOver orders whose turn it would have been, the first one first; empty in turn
 * @param reason why out of turn or to another team than the adviser's; null where neither
 */
@Requirement({"R115", "R116", "M27"})
public record Dispatch(
        Instant at,
        StaffId by,
        String team,
        @Nullable StaffId technician,
        List<WorkOrderId> passedOver,
        @Nullable String reason) {
    public Dispatch {
        at = Instants.cut(at);
        passedOver = List.copyOf(passedOver);
    }

    /** True when somebody else's turn was passed over. */
    public boolean outOfTurn() {
        return !passedOver.isEmpty();
    }
}
