package org.dealersdk.domain.team;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a team or stand against taking something on for it. */
public enum TeamProblem implements ProblemCode {
    EXCLUDED(problem(
            "TEA-001",
            Category.CALLER,
            "Who is in the team {0} may not have the role {1}.",
            "Let somebody else do it, or give up the role.",
            "{0} 团队的成员不得兼任 {1}。",
            "请由他人担任，或卸任该岗位。")),
    NOT_FULL_TIME(problem(
            "TEA-002",
            Category.CALLER,
            "Who is in the team {0} works for it full-time and has no second role.",
            "Let somebody do it who does nothing else.",
            "{0} 团队的成员必须专职，不得兼任其他岗位。",
            "请由专职人员担任。")),
    NO_MEMBER(problem(
            "TEA-003",
            Category.CALLER,
            "{0} is not in the team {1}.",
            "Let a member do it, or let the person join the team first.",
            "{0} 不是 {1} 团队的成员。",
            "请由团队成员担任，或先加入团队。")),
    TOO_SMALL(problem(
            "TEA-004",
            Category.CALLER,
            "The team {0} has {1} members and needs {2}.",
            "Let further members join first.",
            "{0} 团队现有 {1} 人，至少需要 {2} 人。",
            "请先补充成员。")),
    STILL_RESPONSIBLE(problem(
            "TEA-005",
            Category.CALLER,
            "{0} is still responsible for {1} open cases.",
            "Hand them over and have that accepted first.",
            "{0} 仍负责 {1} 个未结案件。",
            "请先移交并经对方接受。"));

    private final ProblemDefinition definition;

    TeamProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
