package org.dealersdk.domain.document;

import org.dealersdk.domain.id.TypedId;

/** Identifies an issued document; printed at the foot of each of its pages. */
public record DocumentId(String value) implements TypedId {
    public DocumentId {
        TypedId.check(value);
    }
}
