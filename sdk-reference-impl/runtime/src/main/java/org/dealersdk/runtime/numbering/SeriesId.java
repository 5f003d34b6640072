package org.dealersdk.runtime.numbering;

import org.dealersdk.domain.id.TypedId;

/** Identifies a series of numbers. */
public record SeriesId(String value) implements TypedId {
    public SeriesId {
        TypedId.check(value);
    }
}
