package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * A remark; the only thing that can still be added to a closed order.
 *
 * @param by who
 * @param at when
 * @param text what; may hold a person's words, so it is never logged
 */
public record Note(StaffId by, Instant at, String text) {
    public Note {
        at = Instants.cut(at);
    }

    @Override
    public String toString() {
        return "Note[" + by.value() + ", " + at + "]";
    }
}
