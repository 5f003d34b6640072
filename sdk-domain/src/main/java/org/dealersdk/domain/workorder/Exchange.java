package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * One talk of the front desk with the customer or the workshop.
 *
 * @param phase how far the repair was
 * @param with with whom
 * @param by who wrote it down
 * @param at when
 * @param text what was said; may hold a person's words, so it is never printed
 * @param finding the found fault it was about, or null
 */
@Requirement({"R114", "R130"})
public record Exchange(
        RepairPhase phase,
        Counterpart with,
        StaffId by,
        Instant at,
        String text,
        @Nullable FindingId finding) {
    public Exchange {
        at = Instants.cut(at);
    }

    @Override
    public String toString() {
        return "Exchange[" + phase.code() + ", " + with.code() + ", " + at + "]";
    }
}
