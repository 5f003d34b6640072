package org.dealersdk.domain.invoice;

import org.dealersdk.domain.id.TypedId;

/** Identifies an invoice. */
public record InvoiceId(String value) implements TypedId {
    public InvoiceId {
        TypedId.check(value);
    }
}
