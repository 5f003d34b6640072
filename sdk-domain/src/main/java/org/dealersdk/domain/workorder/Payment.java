package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment.
 *
 * @param amount how much, not zero; below zero for money given back
 * @param method how
 * @param at when
 * @param takenBy who took it
 * @param reference of card, coupon, voucher, account, or the payment platform's own; null where the method needs none
 */
@Requirement({"R162", "R163"})
public record Payment(
        Money amount,
        PaymentMethod method,
        Instant at,
        StaffId takenBy,
        @Nullable String reference) {
    public Payment {
        at = Instants.cut(at);
    }

    /** True when both are the same payment, confirmed twice: same method and same reference. */
    public boolean isSameAs(Payment other) {
        return reference != null && method == other.method && reference.equals(other.reference);
    }
}
