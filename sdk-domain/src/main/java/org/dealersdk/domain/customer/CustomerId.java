package org.dealersdk.domain.customer;

import org.dealersdk.domain.id.TypedId;

/** Identifies a customer. */
public record CustomerId(String value) implements TypedId {
    public CustomerId {
        TypedId.check(value);
    }
}
