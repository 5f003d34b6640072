package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a line costs something else than usual, and who allowed it. Whoever makes the estimate is taken to allow it; nobody can allow it
 * in another's name.
 *
 * @param usual what it would cost: the list price where there is one
 * @param reason why
 * @param campaign id of the campaign that allows it, or null
 * @param by who allowed it; null until it is estimated
 * @param at when; null until it is estimated
 */
@Requirement({"R089", "R093", "R095", "M20"})
public record Deviation(
        Money usual,
        String reason,
        @Nullable String campaign,
        @Nullable StaffId by,
        @Nullable Instant at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Deviation {
        at = at == null ? null : Instants.cut(at);
    }

    /** A deviation to be allowed by whoever makes the estimate. */
    public static Deviation from(Money usual, String reason) {
        return new Deviation(usual, reason, null, null, null);
    }

    /** A reduction by a campaign. */
    public static Deviation by(String campaign, Money usual) {
        return new Deviation(usual, "campaign " + campaign, campaign, null, null);
    }

    /** By how much the price differs, up or down, in percent of the usual one; 100 when the usual one is nothing. */
    BigDecimal percent(Money price) {
        if (usual.isZero()) {
            return HUNDRED;
        }
        return price.getAmount()
                .subtract(usual.getAmount())
                .abs()
                .multiply(HUNDRED)
                .divide(usual.getAmount().abs(), 6, RoundingMode.UP);
    }

    /** True when nobody has allowed it yet, or it says the same as one that was. */
    boolean says(Deviation other) {
        return usual.equals(other.usual)
                && reason.equals(other.reason)
                && java.util.Objects.equals(campaign, other.campaign);
    }

    Deviation allowed(Occasion occasion) {
        return new Deviation(usual, reason, campaign, occasion.actor().staff(), occasion.at());
    }
}
