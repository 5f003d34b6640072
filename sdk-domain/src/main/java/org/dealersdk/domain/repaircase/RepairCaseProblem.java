package org.dealersdk.domain.repaircase;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a repair case. */
public enum RepairCaseProblem implements ProblemCode {
    MISSING(problem(
            "RPC-001",
            Category.CALLER,
            "{0} is missing, so nobody could learn from the case.",
            "Write it down.",
            "缺少{0}，案例无法供人学习。",
            "请填写。")),
    NO_ORDER(problem(
            "RPC-002",
            Category.CALLER,
            "The case names no work order.",
            "Name at least one order it was learned from.",
            "案例未关联工单。",
            "请至少关联一张工单。")),
    OWN_CASE(problem(
            "RPC-003",
            Category.CALLER,
            "The author does not release his own case.",
            "Have somebody else read it.",
            "作者不能自行发布案例。",
            "请由他人审阅发布。")),
    KEYWORD(problem(
            "RPC-004",
            Category.CALLER,
            "A keyword is blank or longer than {0} characters.",
            "Use short words.",
            "关键词为空或超过 {0} 个字符。",
            "请使用简短的词。"));

    private final ProblemDefinition definition;

    RepairCaseProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
