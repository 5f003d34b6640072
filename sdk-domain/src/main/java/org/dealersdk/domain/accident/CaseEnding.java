package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended without a repair here.
 *
 * @param at when
 * @param lost why the car is not repaired here, or null for a total loss
 * @param carValue what the insurer pays for the car, or null when it was lost
 */
@Requirement("R310")
public record CaseEnding(
        Instant at, @Nullable LossReason lost, @Nullable Money carValue) {}
