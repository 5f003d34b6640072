package org.dealersdk.domain.workorder;

import org.dealersdk.domain.id.TypedId;

/** Identifies a line within its work order; usually its number on the sheet. */
public record LineId(String value) implements TypedId {
    public LineId {
        TypedId.check(value);
    }
}
