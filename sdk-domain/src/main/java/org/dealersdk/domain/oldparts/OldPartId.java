package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.id.TypedId;

/** Identifies an old part. */
public record OldPartId(String value) implements TypedId {
    public OldPartId {
        TypedId.check(value);
    }
}
