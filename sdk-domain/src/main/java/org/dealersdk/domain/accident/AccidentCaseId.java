package org.dealersdk.domain.accident;

import org.dealersdk.domain.id.TypedId;

/** Identifies an accident case. */
public record AccidentCaseId(String value) implements TypedId {
    public AccidentCaseId {
        TypedId.check(value);
    }
}
