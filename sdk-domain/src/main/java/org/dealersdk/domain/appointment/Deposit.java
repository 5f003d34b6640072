package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money paid in advance for high-value parts.
 *
 * @param amount all that was paid
 * @param paidAt when the last of it was paid
 * @param takenBy who took it
 * @param outcome what became of it; null while the visit lies ahead
 */
@Requirement({"R043", "A24"})
public record Deposit(
        Money amount,
        Instant paidAt,
        StaffId takenBy,
        @Nullable DepositOutcome outcome) {
    public Deposit {
        paidAt = Instants.cut(paidAt);
    }

    Deposit settled(DepositOutcome result) {
        return new Deposit(amount, paidAt, takenBy, result);
    }
}
