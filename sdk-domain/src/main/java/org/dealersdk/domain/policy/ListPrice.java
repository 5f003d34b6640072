package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What one position of the price list costs: a fixed price, per piece for parts; else its flat-rate hours at the trade's hourly rate.
 *
 * @param hours flat-rate hours, more than 0; null where they are not listed
 * @param price fixed price, 0 or more, in the store's currency, tax included; null for hours
 */
@Requirement({"R089", "R093", "M20"})
public record ListPrice(
        @Nullable BigDecimal hours, @Nullable BigDecimal price) {

    /**
     * A list price.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 out of range, POL-006 neither of the two
     */
    public ListPrice {
        boolean inRange = (hours == null || hours.signum() > 0) && (price == null || price.signum() >= 0);
        new Problems()
                .require(hours != null || price != null, PolicyProblem.EMPTY, "")
                .require(inRange, PolicyProblem.OUT_OF_RANGE, "", hours == null ? "" + price : hours, 0, "∞")
                .orThrow();
    }

    /** Flat-rate hours at the trade's rate. */
    public static ListPrice hours(String hours) {
        return new ListPrice(new BigDecimal(hours), null);
    }

    /** A fixed price. */
    public static ListPrice fixed(String price) {
        return new ListPrice(null, new BigDecimal(price));
    }
}
