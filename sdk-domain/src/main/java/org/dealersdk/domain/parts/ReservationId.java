package org.dealersdk.domain.parts;

import org.dealersdk.domain.id.TypedId;

/** Identifies a reservation of a part. */
public record ReservationId(String value) implements TypedId {
    public ReservationId {
        TypedId.check(value);
    }
}
