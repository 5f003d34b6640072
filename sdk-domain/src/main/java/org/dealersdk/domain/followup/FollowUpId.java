package org.dealersdk.domain.followup;

import org.dealersdk.domain.id.TypedId;

/** Identifies a follow-up. */
public record FollowUpId(String value) implements TypedId {
    public FollowUpId {
        TypedId.check(value);
    }
}
