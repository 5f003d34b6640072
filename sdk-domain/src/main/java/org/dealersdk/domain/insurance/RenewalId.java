package org.dealersdk.domain.insurance;

import org.dealersdk.domain.id.TypedId;

/** Identifies the renewal of a vehicle's insurance. */
public record RenewalId(String value) implements TypedId {
    public RenewalId {
        TypedId.check(value);
    }
}
