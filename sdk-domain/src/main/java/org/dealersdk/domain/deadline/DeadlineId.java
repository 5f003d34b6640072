package org.dealersdk.domain.deadline;

import org.dealersdk.domain.id.TypedId;

/** Identifies a deadline. */
public record DeadlineId(String value) implements TypedId {
    public DeadlineId {
        TypedId.check(value);
    }
}
