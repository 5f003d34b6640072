package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in with the car, counted and registered.
 *
 * @param papers papers of the car, such as the registration certificate
 * @param keys how many keys, 1 or more
 * @param keyRing the key came on a ring or chain of the customer's, which stands out on the order
 * @param parkedAt where the car stands; null when not noted
 */
@Requirement({"R072", "R074", "R075"})
public record HandIn(
        List<String> papers,
        int keys,
        boolean keyRing,
        @Nullable String parkedAt) {
    public HandIn {
        papers = List.copyOf(papers);
    }
}
