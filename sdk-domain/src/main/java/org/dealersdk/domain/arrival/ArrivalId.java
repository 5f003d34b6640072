package org.dealersdk.domain.arrival;

import org.dealersdk.domain.id.TypedId;

/** Identifies a customer's arrival. */
public record ArrivalId(String value) implements TypedId {
    public ArrivalId {
        TypedId.check(value);
    }
}
