package org.dealersdk.domain.parts;

import org.dealersdk.domain.id.TypedId;

/** Identifies a part in the parts catalogue of a store. */
public record PartId(String value) implements TypedId {
    public PartId {
        TypedId.check(value);
    }
}
