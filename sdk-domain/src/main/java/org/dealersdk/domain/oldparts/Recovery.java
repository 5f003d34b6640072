package org.dealersdk.domain.oldparts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;

/**
 * What was recovered of one account.
 *
 * @param base what should have been recovered: everything fitted, less what the customer rightly kept
 * @param kept what customers kept, in the base or not
 * @param recovered what was recovered of the base
 */
@Requirement({"R274", "R275", "A22"})
public record Recovery(Quantity base, Quantity kept, Quantity recovered) {

    static final Recovery NOTHING = new Recovery(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

    /** Recovered in percent of the base, to two decimals; empty without a base. */
    public Optional<BigDecimal> percent() {
        return base.isZero()
                ? Optional.empty()
                : Optional.of(recovered.value().movePointRight(2).divide(base.value(), 2, RoundingMode.HALF_EVEN));
    }

    Recovery plus(Quantity due, Quantity withCustomer, Quantity found) {
        return new Recovery(base.plus(due), kept.plus(withCustomer), recovered.plus(found));
    }
}
