package org.dealersdk.domain.workorder;

import org.dealersdk.domain.id.TypedId;

/** Identifies a found fault within its work order. */
public record FindingId(String value) implements TypedId {
    public FindingId {
        TypedId.check(value);
    }
}
