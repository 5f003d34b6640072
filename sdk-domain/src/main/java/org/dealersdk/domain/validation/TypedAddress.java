package org.dealersdk.domain.validation;

import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * An address as typed.
 *
 * @param country ISO 3166-1 alpha-2 code; null for the country of the policy's telephone numbers
 * @param lines everything else as written on an envelope
 * @param postcode null when there is none
 */
@PersonalData
public record TypedAddress(
        @ValidCountry @Nullable String country,
        @Required @NotLongerThan(PostalAddress.MAX_LINES) String lines,
        @NotLongerThan(PostalAddress.MAX_POSTCODE) @Nullable String postcode) {

    /** The address it stands for; CUS-005, CUS-006 when there is none. */
    public PostalAddress address(Boundary boundary) {
        String where = country == null ? boundary.policy().customerFile().phoneRegion() : country;
        return new PostalAddress(where, lines, postcode);
    }

    @Override
    public String toString() {
        return "TypedAddress[…]";
    }
}
