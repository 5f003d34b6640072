package org.dealersdk.domain.workorder;

import org.dealersdk.domain.id.TypedId;

/** Identifies a work order. */
public record WorkOrderId(String value) implements TypedId {
    public WorkOrderId {
        TypedId.check(value);
    }
}
