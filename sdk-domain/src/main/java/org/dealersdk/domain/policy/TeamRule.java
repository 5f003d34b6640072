package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;

/**
 * Who may be in a specialist team.
 *
 * @param minimum the members it needs before it takes anything on, 0 to 1000
 * @param mayNotBe roles its members may not have at the same time
 * @param fullTime whether its members do nothing else: full-time, and no second role
 */
@Requirement({"R384", "R389"})
public record TeamRule(
        @Meaning(english = "Members the team needs before it takes anything on.", chinese = "团队开展业务所需的最少人数。")
        int minimum,

        @Meaning(english = "Roles its members may not have at the same time.", chinese = "成员不得兼任的岗位。")
        List<Role> mayNotBe,

        @Meaning(english = "Whether its members are full-time and do nothing else.", chinese = "成员是否必须专职。")
        boolean fullTime) {

    private static final int MOST = 1000;

    /**
     * A rule.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 when the minimum is out of range
     */
    public TeamRule {
        mayNotBe = List.copyOf(mayNotBe);
        new Problems()
                .require(minimum >= 0 && minimum <= MOST, PolicyProblem.OUT_OF_RANGE, "minimum", minimum, 0, MOST)
                .orThrow();
    }
}
