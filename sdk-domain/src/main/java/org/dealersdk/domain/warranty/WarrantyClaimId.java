package org.dealersdk.domain.warranty;

import org.dealersdk.domain.id.TypedId;

/** Identifies a warranty claim. */
public record WarrantyClaimId(String value) implements TypedId {
    public WarrantyClaimId {
        TypedId.check(value);
    }
}
