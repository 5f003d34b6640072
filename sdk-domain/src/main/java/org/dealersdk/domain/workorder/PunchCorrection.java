package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * That a punch was corrected, with what it said before.
 *
 * @param at when
 * @param by who
 * @param reason why
 * @param on when the technician was said to have begun
 * @param off when he was said to have stopped; null while he had not
 */
public record PunchCorrection(
        Instant at,
        StaffId by,
        String reason,
        Instant on,
        @Nullable Instant off) {
    public PunchCorrection {
        at = Instants.cut(at);
        on = Instants.cut(on);
        off = off == null ? null : Instants.cut(off);
    }
}
