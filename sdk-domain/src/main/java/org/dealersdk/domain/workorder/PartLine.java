package org.dealersdk.domain.workorder;

import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.requirement.Requirement;
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
 * @param supply where it comes from and what is guaranteed; null where not stated
 */
public record PartLine(
        LineHead head,
        PartId part,
        Quantity quantity,
        @Nullable ReservationId reservation,
        @Nullable String serial,
        @Nullable PartSupply supply)
        implements SuppliedLine {

    /** A part of which nothing is stated but what it is. */
    public PartLine(
            LineHead head,
            PartId part,
            Quantity quantity,
            @Nullable ReservationId reservation,
            @Nullable String serial) {
        this(head, part, quantity, reservation, serial, null);
    }

    /** A proposed part. */
    public static PartLine proposed(
            String id, Trade trade, String description, Payer payer, PartId part, Quantity quantity, Money price) {
        return new PartLine(
                LineHead.proposed(new LineId(id), trade, description, payer, price), part, quantity, null, null);
    }

    /** The same with its source and guarantee. */
    @Requirement("R086")
    public PartLine suppliedBy(PartSupply stated) {
        return new PartLine(head, part, quantity, reservation, serial, stated);
    }

    @Override
    public PartLine with(LineHead head) {
        return new PartLine(head, part, quantity, reservation, serial, supply);
    }

    /** A piece that goes back takes its serial number with it. */
    @Override
    public PartLine supplied(LineProgress reached, @Nullable ReservationId by) {
        return new PartLine(head.with(reached), part, quantity, by, by == null ? null : serial, supply);
    }

    PartLine fitted(String number) {
        return new PartLine(head, part, quantity, reservation, number, supply);
    }
}
