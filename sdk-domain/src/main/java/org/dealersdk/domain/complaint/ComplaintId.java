package org.dealersdk.domain.complaint;

import org.dealersdk.domain.id.TypedId;

/** Identifies a complaint. */
public record ComplaintId(String value) implements TypedId {
    public ComplaintId {
        TypedId.check(value);
    }
}
