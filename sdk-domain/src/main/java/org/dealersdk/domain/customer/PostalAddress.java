package org.dealersdk.domain.customer;

import java.util.Locale;
import java.util.Set;
import org.dealersdk.domain.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where post reaches somebody.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param lines everything else as written on an envelope: 1 to 500 characters
 * @param postcode null when there is none
 */
@PersonalData
public record PostalAddress(
        String country, String lines, @Nullable String postcode) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws org.dealersdk.domain.problem.DealerException CUS-005 text length, CUS-006 no country code */
    public PostalAddress {
        if (!COUNTRIES.contains(country)) {
            throw CustomerProblem.COUNTRY.failure(country);
        }
        lines = Texts.tidy(lines, CustomerProblem.TEXT, Texts.FREE);
        postcode = postcode == null ? null : Texts.tidy(postcode, CustomerProblem.TEXT, Texts.NAME);
    }

    /** An address without postcode. */
    public static PostalAddress of(String country, String lines) {
        return new PostalAddress(country, lines, null);
    }

    @Override
    public String toString() {
        return "PostalAddress[" + country + " …]";
    }
}
