package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The workshop's warning to the adviser that a promised time will not be kept.
 *
 * @param by who warned; the system, where nobody did although it was time
 * @param at when
 * @param promisedAt the time in danger
 * @param expectedAt when the car will be ready instead, or null while nobody knows
 * @param reason why, or null where the system warned
 */
@Requirement({"R133", "V08"})
public record DelayWarning(
        StaffId by,
        Instant at,
        Instant promisedAt,
        @Nullable Instant expectedAt,
        @Nullable String reason) {
    public DelayWarning {
        at = Instants.cut(at);
        promisedAt = Instants.cut(promisedAt);
        expectedAt = expectedAt == null ? null : Instants.cut(expectedAt);
    }

    @Override
    public String toString() {
        return "DelayWarning[" + by.value() + ", " + at + "]";
    }
}
