package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the manufacturer paid.
 *
 * @param amount 0 or more, at most what was accepted
 * @param at when
 * @param receipt number of the payout receipt
 * @param difference why it is less than what was accepted; null when it is not
 */
@Requirement({"R284", "R287"})
public record Payment(
        Money amount, Instant at, String receipt, @Nullable String difference) {
    public Payment {
        at = Instants.cut(at);
    }

    /** All that was accepted. */
    public static Payment full(Money amount, Instant at, String receipt) {
        return new Payment(amount, at, receipt, null);
    }
}
