package org.dealersdk.domain.workorder;

import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part sold and fitted.
 *
 * @param head what every line has
 * @param part which part
 * @param quantity how much of it, more than 0
 * @param reservation the reservation by which it was issued; null until then
 */
public record PartLine(
        LineHead head,
        PartId part,
        Quantity quantity,
        @Nullable ReservationId reservation) implements WorkLine {

    /** A proposed part. */
    public static PartLine proposed(
            String id, Trade trade, String description, Payer payer, PartId part, Quantity quantity, Money price) {
        return new PartLine(LineHead.proposed(new LineId(id), trade, description, payer, price), part, quantity, null);
    }

    @Override
    public PartLine with(LineHead head) {
        return new PartLine(head, part, quantity, reservation);
    }
}
