package org.dealersdk.domain.invoice;

import org.dealersdk.domain.id.TypedId;

/** Identifies a credit note. */
public record CreditNoteId(String value) implements TypedId {
    public CreditNoteId {
        TypedId.check(value);
    }
}
