package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The quick-service promise as it was made; what the store promises others later does not change it.
 *
 * @param lane the lane
 * @param dueAt until when, counted from the reception of the car
 * @param at when it was made
 * @param by who made it
 */
@Requirement({"R083", "R119"})
public record QuickPromise(QuickLane lane, Instant dueAt, Instant at, StaffId by) {
    public QuickPromise {
        dueAt = Instants.cut(dueAt);
        at = Instants.cut(at);
    }
}
