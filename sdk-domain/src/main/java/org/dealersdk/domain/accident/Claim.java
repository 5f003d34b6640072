package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is asked of the insurer: the first for the damage surveyed, each further one for hidden damage found since. Its
 * text is never printed.
 *
 * @param revision 1 or more
 * @param at when it was asked for
 * @param reason why, 1 to 4000 characters
 * @param requested what the repair comes to altogether
 * @param answer the insurer's answer, or null while there is none
 */
@Requirement({"R296", "R304"})
public record Claim(
        int revision,
        Instant at,
        String reason,
        Money requested,
        @Nullable ClaimAnswer answer) {

    /**
     * A claim.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 about the reason, ACC-002 about the amount
     */
    public Claim {
        AccidentTexts.check(reason, "reason");
        if (!requested.isPositive()) {
            throw AccidentProblem.AMOUNT.failure("requested", requested);
        }
    }

    Claim answered(ClaimAnswer given) {
        return new Claim(revision, at, reason, requested, given);
    }

    Claim withoutWords() {
        return new Claim(revision, at, Erasure.ERASED, requested, answer);
    }

    @Override
    public String toString() {
        return "Claim[" + revision + ", " + requested + "]";
    }
}
