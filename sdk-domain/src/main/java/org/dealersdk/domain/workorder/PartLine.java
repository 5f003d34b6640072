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
 * @param serial serial number of the piece that was fitted, or null where it has none
 */
public record PartLine(
        LineHead head,
        PartId part,
        Quantity quantity,
        @Nullable ReservationId reservation,
        @Nullable String serial) implements SuppliedLine {

    /** A proposed part. */
    public static PartLine proposed(
            String id, Trade trade, String description, Payer payer, PartId part, Quantity quantity, Money price) {
        return new PartLine(
                LineHead.proposed(new LineId(id), trade, description, payer, price), part, quantity, null, null);
    }

    @Override
    public PartLine with(LineHead head) {
        return new PartLine(head, part, quantity, reservation, serial);
    }

    /** A piece that goes back takes its serial number with it. */
    @Override
    public PartLine supplied(LineProgress reached, @Nullable ReservationId by) {
        return new PartLine(head.with(reached), part, quantity, by, by == null ? null : serial);
    }

    PartLine fitted(String number) {
        return new PartLine(head, part, quantity, reservation, number);
    }
}
