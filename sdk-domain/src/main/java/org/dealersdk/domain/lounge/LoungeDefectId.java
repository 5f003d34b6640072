package org.dealersdk.domain.lounge;

import org.dealersdk.domain.id.TypedId;

/** Identifies a defect in the lounge. */
public record LoungeDefectId(String value) implements TypedId {
    public LoungeDefectId {
        TypedId.check(value);
    }
}
