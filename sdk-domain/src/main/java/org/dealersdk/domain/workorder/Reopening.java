package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * One time the order was opened again. Everything of the closing before it is kept here; nothing is overwritten.
 *
 * @param at when
 * @param by who
 * @param reason why
 * @param from the state it was in
 * @param settlements the settlements that are void now
 * @param milestones when it had reached which state
 */
public record Reopening(
        Instant at,
        StaffId by,
        String reason,
        WorkOrderState from,
        List<Settlement> settlements,
        Milestones milestones) {
    public Reopening {
        at = Instants.cut(at);
        settlements = List.copyOf(settlements);
    }

    /** Without the reason, which may hold a person's words. */
    @Override
    public String toString() {
        return "Reopening[" + at + ", " + from.code() + "]";
    }
}
