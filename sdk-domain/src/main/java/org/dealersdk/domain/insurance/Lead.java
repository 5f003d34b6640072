package org.dealersdk.domain.insurance;

import java.time.LocalDate;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What there is to renew.
 *
 * @param insured whose insurance it is
 * @param contract the contract that ends, or null when it is not on file
 * @param lastDay its last day
 * @param source where we know it from
 */
@Requirement("R302")
public record Lead(Insured insured, @Nullable InsuranceContractId contract, LocalDate lastDay, LeadSource source) {

    /** A contract that ends. */
    public static Lead of(InsuranceContract ending, LeadSource source) {
        return new Lead(ending.insured(), ending.id(), ending.cover().to(), source);
    }

    Lead of(CustomerId survivor) {
        return new Lead(insured.of(survivor), contract, lastDay, source);
    }
}
