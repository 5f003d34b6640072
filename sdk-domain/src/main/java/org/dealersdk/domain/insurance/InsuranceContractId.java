package org.dealersdk.domain.insurance;

import org.dealersdk.domain.id.TypedId;

/** Identifies an insurance contract. */
public record InsuranceContractId(String value) implements TypedId {
    public InsuranceContractId {
        TypedId.check(value);
    }
}
