package org.dealersdk.domain.customer;

import java.util.List;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What helps to serve a customer better next time.
 *
 * @param industry line of business or occupation, by which customers are assigned to advisers (R026); null when not known
 * @param needs services the customer wishes to receive (R007, R015)
 * @param preferences how the customer likes to be served (R015)
 */
@PersonalData
@Requirement({"R007", "R015", "R026"})
public record CustomerProfile(@Nullable String industry, List<String> needs, List<String> preferences) {

    /** Longest name of an industry, in characters. */
    public static final int MAX_INDUSTRY = Texts.NAME;

    /** @throws org.dealersdk.domain.problem.DealerException CUS-005 length of a text */
    public CustomerProfile {
        industry = industry == null ? null : Texts.tidy(industry, CustomerProblem.TEXT, Texts.NAME);
        needs = tidy(needs);
        preferences = tidy(preferences);
    }

    /** Nothing is known. */
    public static CustomerProfile unknown() {
        return new CustomerProfile(null, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "CustomerProfile[…]";
    }

    private static List<String> tidy(List<String> texts) {
        return texts.stream()
                .map(text -> Texts.tidy(text, CustomerProblem.TEXT, Texts.FREE))
                .toList();
    }
}
