package org.dealersdk.domain.arrival;

import java.time.Instant;
import org.dealersdk.domain.policy.AdviserRule;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * How the customer came to an adviser.
 *
 * @param guide who led the customer in
 * @param adviser to whom
 * @param at when
 * @param rule the rule that named the adviser; null when it was somebody else for a reason
 * @param reason why somebody else; null when the rule was followed
 */
@Requirement("R062")
public record Introduction(
        StaffId guide,
        StaffId adviser,
        Instant at,
        @Nullable AdviserRule rule,
        @Nullable String reason) {
    public Introduction {
        at = Instants.cut(at);
    }

    /** Without the reason given, which may tell of the customer. */
    Introduction withoutWords() {
        return new Introduction(guide, adviser, at, rule, reason == null ? null : Erasure.ERASED);
    }
}
