package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One promised time of an order; computed, never stored.
 *
 * @param version 1 for the first, counted up
 * @param promisedAt the time
 * @param madeAt when it was promised
 * @param by who promised it
 * @param toldAt when the customer knew: by his signature, or because he was told
 * @param reason why the one before was given up, or null where the customer signed for it
 */
@Requirement("M24")
public record PromiseVersion(
        int version,
        Instant promisedAt,
        Instant madeAt,
        StaffId by,
        Instant toldAt,
        @Nullable String reason) {

    @Override
    public String toString() {
        return "PromiseVersion[" + version + ", " + promisedAt + "]";
    }
}
