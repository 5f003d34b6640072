package org.dealersdk.domain.insurance;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a contract.
 *
 * @param appliedAt when it was applied for or noted
 * @param issuedAt when it was in force, or null
 * @param accountedAt when its sale was reported to finance, or null
 * @param endedAt when it expired or was given up, or null
 */
@Requirement("R303")
public record ContractDates(
        Instant appliedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant accountedAt,
        @Nullable Instant endedAt) {

    ContractDates issued(Instant at) {
        return new ContractDates(appliedAt, at, accountedAt, endedAt);
    }

    ContractDates accounted(Instant at) {
        return new ContractDates(appliedAt, issuedAt, at, endedAt);
    }

    ContractDates ended(Instant at) {
        return new ContractDates(appliedAt, issuedAt, accountedAt, at);
    }
}
