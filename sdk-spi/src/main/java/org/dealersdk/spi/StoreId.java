package org.dealersdk.spi;

import org.dealersdk.domain.id.TypedId;

/** A store (branch) of a dealer group. Every store-scoped call names its store; nothing of one store is visible in another. */
public record StoreId(String value) implements TypedId {
    public StoreId {
        TypedId.check(value);
    }
}
