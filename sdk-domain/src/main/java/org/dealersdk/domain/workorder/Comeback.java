package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A line repairs again what was repaired on the same vehicle not long ago.
 *
 * @param line the line of this order
 * @param first the order on which the fault was repaired for the first time
 * @param previous the last order on which it was; the first one, where there were two in all
 * @param previousLine its line
 * @param technicians who repaired it then
 * @param inspector who inspected it then, or null
 * @param notedAt when it was recognised
 */
@Requirement({"R123", "M19", "M25", "M31"})
public record Comeback(
        LineId line,
        WorkOrderId first,
        WorkOrderId previous,
        LineId previousLine,
        List<StaffId> technicians,
        @Nullable StaffId inspector,
        Instant notedAt) {
    public Comeback {
        technicians = List.copyOf(technicians);
        notedAt = Instants.cut(notedAt);
    }
}
