package org.dealersdk.domain.staff;

import org.dealersdk.domain.id.TypedId;

/** A staff number; responsibility is always a named person's (R391). */
public record StaffId(String value) implements TypedId {
    public StaffId {
        TypedId.check(value);
    }
}
