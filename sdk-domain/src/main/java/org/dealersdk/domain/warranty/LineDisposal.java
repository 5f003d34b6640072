package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.Payer;
import org.jspecify.annotations.Nullable;

/**
 * Where a line went that the manufacturer does not pay.
 *
 * @param payer who pays it instead; null when it was written off
 * @param reason why
 * @param by who decided
 * @param at when
 */
public record LineDisposal(@Nullable Payer payer, String reason, StaffId by, Instant at) {
    public LineDisposal {
        at = Instants.cut(at);
    }
}
