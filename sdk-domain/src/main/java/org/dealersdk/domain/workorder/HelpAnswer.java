package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The answer to a technician in difficulty.
 *
 * @param by who helped
 * @param at when
 * @param text what to do
 */
public record HelpAnswer(StaffId by, Instant at, String text) {
    public HelpAnswer {
        at = Instants.cut(at);
    }
}
