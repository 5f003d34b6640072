package org.dealersdk.domain.workorder;

import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods sold with the repair and handed over, not fitted.
 *
 * @param head what every line has
 * @param part which article of the store
 * @param quantity how much of it, more than 0
 * @param reservation the reservation by which it left the store; null until then
 */
@Requirement("R108")
public record GoodsLine(
        LineHead head,
        PartId part,
        Quantity quantity,
        @Nullable ReservationId reservation) implements SuppliedLine {

    /** Proposed goods. */
    public static GoodsLine proposed(
            String id, Trade trade, String description, Payer payer, PartId part, Quantity quantity, Money price) {
        return new GoodsLine(LineHead.proposed(new LineId(id), trade, description, payer, price), part, quantity, null);
    }

    @Override
    public GoodsLine with(LineHead head) {
        return new GoodsLine(head, part, quantity, reservation);
    }

    @Override
    public GoodsLine supplied(LineProgress reached, @Nullable ReservationId by) {
        return new GoodsLine(head.with(reached), part, quantity, by);
    }
}
