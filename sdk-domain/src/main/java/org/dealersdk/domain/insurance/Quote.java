package org.dealersdk.domain.insurance;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An offer to renew.
 *
 * @param at when it was made
 * @param insurer with whom
 * @param premium what it costs, more than nothing
 * @param discount what the customer gets for it, or null
 */
@Requirement("R308")
public record Quote(
        Instant at,
        InsurerId insurer,
        Money premium,
        @Nullable Discount discount) {

    /**
     * A quote.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-001 when it costs nothing
     */
    public Quote {
        if (!premium.isPositive()) {
            throw InsuranceProblem.AMOUNT.failure("premium", premium);
        }
    }
}
