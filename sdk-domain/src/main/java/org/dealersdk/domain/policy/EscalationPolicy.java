package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * When a complaint goes over the owner's head. The source says "after 24 hours" and leaves open what the clock counts (A28).
 *
 * @param after how long the clock runs
 * @param from what starts it
 * @param until what stops it
 * @param to the roles that hear of it; at least one
 */
@Requirement({"R227", "V04", "A28"})
public record EscalationPolicy(
        @Meaning(english = "How long the clock runs.", chinese = "计时时长。") @Requirement("R227")
        Span after,

        @Meaning(
                english = "What starts the clock: receipt or first-report.",
                chinese = "计时起点：receipt（受理）或 first-report（首次反映）。")
        @Requirement("A28")
        Start from,

        @Meaning(english = "What stops the clock: answer or solution.", chinese = "计时终点：answer（答复）或 solution（解决）。")
        @Requirement("A28")
        End until,

        @Meaning(english = "Roles that hear of it.", chinese = "上报的岗位。") @Requirement("R227")
        List<Role> to) {

    /** What starts the clock. */
    public enum Start implements Coded {
        /** The store recorded the complaint. */
        RECEIPT,
        /** The customer first said it to anybody of the store. */
        FIRST_REPORT
    }

    /** What stops the clock. */
    public enum End implements Coded {
        /** An answer was given. */
        ANSWER,
        /** The customer is satisfied with an answer. */
        SOLUTION
    }

    /**
     * A policy.
     *
     * @throws DealerException POL-006 when nobody would hear of it
     */
    public EscalationPolicy {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new DealerException(PolicyProblem.EMPTY.at("to"));
        }
    }
}
