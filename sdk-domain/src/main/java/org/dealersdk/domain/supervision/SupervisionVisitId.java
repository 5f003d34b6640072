package org.dealersdk.domain.supervision;

import org.dealersdk.domain.id.TypedId;

/** Identifies a visit of a supervising car owner. */
public record SupervisionVisitId(String value) implements TypedId {
    public SupervisionVisitId {
        TypedId.check(value);
    }
}
