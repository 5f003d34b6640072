package org.dealersdk.domain.appointment;

import java.math.RoundingMode;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.LineId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part the visit will need.
 *
 * @param line the line of the future order it is for
 * @param part the part
 * @param quantity how much, more than 0
 * @param listPrice its list price per unit when it was asked for
 * @param answer what the parts department says; null while they have not been asked
 */
@Requirement({"R051", "R094", "M07"})
public record PartNeed(
        LineId line,
        PartId part,
        Quantity quantity,
        Money listPrice,
        @Nullable PartAnswer answer) {

    /** A need the parts department has not been asked about. */
    public static PartNeed of(String line, PartId part, Quantity quantity, Money listPrice) {
        return new PartNeed(new LineId(line), part, quantity, listPrice, null);
    }

    /** The list price of the whole line. */
    @Requirement("A24")
    public Money value() {
        return listPrice.multipliedBy(quantity.value(), RoundingMode.HALF_EVEN);
    }

    /** What is set aside for it, or null. */
    public @Nullable ReservationId reservation() {
        return answer == null ? null : answer.reservation();
    }

    PartNeed answered(PartAnswer given) {
        return new PartNeed(line, part, quantity, listPrice, given);
    }
}
