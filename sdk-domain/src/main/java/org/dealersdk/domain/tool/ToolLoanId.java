package org.dealersdk.domain.tool;

import org.dealersdk.domain.id.TypedId;

/** Identifies the loan of a tool. */
public record ToolLoanId(String value) implements TypedId {
    public ToolLoanId {
        TypedId.check(value);
    }
}
