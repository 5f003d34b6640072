package org.dealersdk.domain.repaircase;

import org.dealersdk.domain.id.TypedId;

/** Identifies a repair case. */
public record RepairCaseId(String value) implements TypedId {
    public RepairCaseId {
        TypedId.check(value);
    }
}
