package org.dealersdk.domain.insurance;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param at when
 * @param renewed the new contract, or null when it was lost
 * @param lost why it was lost, or null when it was renewed
 */
@Requirement({"R293", "R302"})
public record RenewalOutcome(
        Instant at,
        @Nullable InsuranceContractId renewed,
        @Nullable RenewalLoss lost) {}
