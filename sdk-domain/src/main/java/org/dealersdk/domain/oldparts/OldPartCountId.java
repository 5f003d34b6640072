package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.id.TypedId;

/** Identifies a monthly count by its month, such as {@code 2026-03}. */
public record OldPartCountId(String value) implements TypedId {
    public OldPartCountId {
        TypedId.check(value);
    }
}
