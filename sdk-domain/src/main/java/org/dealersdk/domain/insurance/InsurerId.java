package org.dealersdk.domain.insurance;

import org.dealersdk.domain.id.TypedId;

/** Identifies an insurer. */
public record InsurerId(String value) implements TypedId {
    public InsurerId {
        TypedId.check(value);
    }
}
