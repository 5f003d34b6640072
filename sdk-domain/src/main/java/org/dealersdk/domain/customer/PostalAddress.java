package org.dealersdk.domain.customer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;
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

    /** Longest lines, in characters. */
    public static final int MAX_LINES = Texts.FREE;
    /** Longest postcode, in characters. */
    public static final int MAX_POSTCODE = Texts.NAME;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws org.dealersdk.domain.problem.DealerException CUS-005 text length, CUS-006 no country code */
    public PostalAddress {
        Problems problems = new Problems();
        problems.addAll(countryProblems(country));
        problems.addAll(Texts.problems(lines, CustomerProblem.TEXT, MAX_LINES));
        if (postcode != null) {
            problems.addAll(Texts.problems(postcode, CustomerProblem.TEXT, MAX_POSTCODE));
            postcode = HandTyped.strip(postcode);
        }
        problems.orThrow();
        lines = HandTyped.strip(lines);
    }

    /** Why a country code would be refused; empty when it would not. */
    public static List<Problem> countryProblems(String code) {
        return COUNTRIES.contains(code) ? List.of() : List.of(CustomerProblem.COUNTRY.at(""));
    }

    /** Why a text of at most so many characters would be refused: CUS-005 length, CUS-007 characters. */
    public static List<Problem> textProblems(String text, int max) {
        return Texts.problems(text, CustomerProblem.TEXT, max);
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
