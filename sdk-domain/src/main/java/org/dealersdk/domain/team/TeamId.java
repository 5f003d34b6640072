package org.dealersdk.domain.team;

import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.staff.TeamKind;

/** Identifies a team: a store has one of each kind, so its id is known beforehand. */
public record TeamId(String value) implements TypedId {
    public TeamId {
        TypedId.check(value);
    }

    /** The store's team of that kind. */
    public static TeamId of(TeamKind kind) {
        return new TeamId(kind.code());
    }
}
