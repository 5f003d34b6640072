package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What was talked over with the customer before signing, and understood.
 *
 * @param diagnosis what is the matter and what is proposed
 * @param charges every single charge
 * @param plan how and when the work is done
 * @param otherMakes the customer agrees to parts that are not the maker's own, as they stand in the estimate
 * @param commitments ids of the published promises given
 * @param otherNeeds what else the customer wants, or null
 */
@Requirement({"R065", "R076", "R077", "R089", "R090", "M21"})
public record Explanation(
        boolean diagnosis,
        boolean charges,
        boolean plan,
        boolean otherMakes,
        List<String> commitments,
        @Nullable String otherNeeds) {

    public Explanation {
        commitments = List.copyOf(commitments);
    }

    /** Diagnosis, charges and plan explained and understood, these promises given. */
    public static Explanation full(String... commitments) {
        return new Explanation(true, true, true, false, List.of(commitments), null);
    }

    /** The same with the consent to parts that are not the maker's own. */
    public Explanation agreeingToOtherMakes() {
        return new Explanation(diagnosis, charges, plan, true, commitments, otherNeeds);
    }

    /** The same with what else the customer wants. */
    public Explanation needing(String also) {
        return new Explanation(diagnosis, charges, plan, otherMakes, commitments, also);
    }

    /** Without the customer's words. */
    @Override
    public String toString() {
        return "Explanation[" + commitments + "]";
    }
}
