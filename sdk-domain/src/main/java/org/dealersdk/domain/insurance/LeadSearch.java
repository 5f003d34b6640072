package org.dealersdk.domain.insurance;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts become leads: what the source looks for are cars bought in certain months in a certain area. What is null does not
 * restrict.
 *
 * @param purchasedFrom first day on which the car was bought
 * @param purchasedTo last day on which it was bought
 * @param area where the customer lives
 * @param endsFrom first of the last days
 * @param endsTo last of the last days
 * @param insurer with whom
 */
@Requirement("R302")
public record LeadSearch(
        @Nullable LocalDate purchasedFrom,
        @Nullable LocalDate purchasedTo,
        @Nullable String area,
        @Nullable LocalDate endsFrom,
        @Nullable LocalDate endsTo,
        @Nullable InsurerId insurer) {

    /** Cars bought in that time by customers of that area. */
    public static LeadSearch purchased(LocalDate from, LocalDate to, @Nullable String area) {
        return new LeadSearch(from, to, area, null, null, null);
    }

    /** Contracts that end in that time. */
    public static LeadSearch ending(LocalDate from, LocalDate to) {
        return new LeadSearch(null, null, null, from, to, null);
    }

    /** Where such leads come from: the purchase, the insurer's data, or the contract's end. */
    public LeadSource source() {
        if (purchasedFrom != null || purchasedTo != null) {
            return LeadSource.PURCHASE_DATE;
        }
        return insurer != null ? LeadSource.INSURER_DATA : LeadSource.EXPIRY;
    }
}
