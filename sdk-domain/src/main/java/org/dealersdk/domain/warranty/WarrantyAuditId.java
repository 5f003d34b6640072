package org.dealersdk.domain.warranty;

import org.dealersdk.domain.id.TypedId;

/** Identifies a warranty audit. */
public record WarrantyAuditId(String value) implements TypedId {
    public WarrantyAuditId {
        TypedId.check(value);
    }
}
