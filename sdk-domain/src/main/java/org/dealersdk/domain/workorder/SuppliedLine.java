package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.jspecify.annotations.Nullable;

/** A line whose thing comes out of the parts store. */
public sealed interface SuppliedLine extends WorkLine permits PartLine, GoodsLine {

    /** What it is. */
    PartId part();

    /** How much of it, more than 0. */
    Quantity quantity();

    @Override
    default BigDecimal pieces() {
        return quantity().value();
    }

    /** The reservation by which it left the store; null until then. */
    @Nullable
    ReservationId reservation();

    /** The same line at another stage, with or without its thing. */
    SuppliedLine supplied(LineProgress reached, @Nullable ReservationId by);
}
