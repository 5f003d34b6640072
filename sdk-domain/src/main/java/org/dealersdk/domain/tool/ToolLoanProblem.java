package org.dealersdk.domain.tool;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with the loan of a tool. */
public enum ToolLoanProblem implements ProblemCode {
    NO_TOOL(problem(
            "TOL-001", Category.CALLER, "The loan names no tool.", "Give the tool's number.", "借用未写明工具。", "请填写工具编号。")),
    NOT_SIGNED(problem(
            "TOL-002",
            Category.CALLER,
            "The borrower has not signed for the tool.",
            "Have the borrower sign before the tool is handed out.",
            "借用人未签字。",
            "请借用人签字后再发放工具。")),
    DUE_IN_THE_PAST(problem(
            "TOL-003",
            Category.CALLER,
            "The tool is due back at {0}, which is not after it is lent.",
            "Give a later time.",
            "归还时间 {0} 不晚于借出时间。",
            "请填写更晚的时间。")),
    NOT_OVERDUE(problem(
            "TOL-004",
            Category.CALLER,
            "The tool is not overdue before {0}, or it has been told already.",
            "Wait until then.",
            "工具在 {0} 之前未逾期，或已提示过逾期。",
            "请届时再处理。")),
    NO_DAMAGE(problem(
            "TOL-005",
            Category.CALLER,
            "It is not said what is broken.",
            "Describe the damage.",
            "未说明损坏情况。",
            "请描述损坏情况。")),
    LENT_ALREADY(problem(
            "TOL-006",
            Category.CALLER,
            "{0} has the tool and has not brought it back clean.",
            "Have it brought back, cleaned or written off first.",
            "{0} 借用该工具后尚未归还清洁。",
            "请先归还、清洁或报损。"));

    private final ProblemDefinition definition;

    ToolLoanProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
