package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can stand against a step in the workshop that is not about the order as a contract. */
public enum WorkshopProblem implements ProblemCode {
    LINE_NOT_BEGUN(problem(
            "WSH-001",
            Category.CALLER,
            "Nobody has taken up line {0}, or it is done.",
            "Take up the agreed line first.",
            "项目 {0} 尚未开工或已完工。",
            "请先开始已同意的项目。")),
    CLOCKED_ON(problem(
            "WSH-002",
            Category.CALLER,
            "The technician is clocked on to line {0} of order {1} at that time.",
            "Clock off there first, or correct the times.",
            "该技师在此时间已计时于工单 {1} 的项目 {0}。",
            "请先在该处停止计时，或更正时间。")),
    NOT_CLOCKED_ON(problem(
            "WSH-003", Category.CALLER, "The technician is not clocked on.", "Clock on first.", "该技师未在计时。", "请先开始计时。")),
    STILL_CLOCKED_ON(problem(
            "WSH-004",
            Category.CALLER,
            "Technician {0} is still clocked on.",
            "Clock off first.",
            "技师 {0} 仍在计时。",
            "请先停止计时。")),
    UNKNOWN_PUNCH(problem(
            "WSH-005",
            Category.CALLER,
            "The order has no punch {0}.",
            "Use the number of one of its punches.",
            "工单没有第 {0} 条计时。",
            "请使用已有的计时编号。")),
    PUNCH_TIMES(problem(
            "WSH-006",
            Category.CALLER,
            "The technician would stop before he begins, or in the future.",
            "Give the times as they were.",
            "停止时间早于开始时间，或在将来。",
            "请填写实际时间。")),
    NO_REASON(problem("WSH-007", Category.CALLER, "No reason was given.", "Say why.", "未说明原因。", "请说明原因。")),
    NO_TEXT(problem("WSH-008", Category.CALLER, "Nothing was written down.", "Write it down.", "未填写内容。", "请填写内容。")),
    OWN_ANSWER(problem(
            "WSH-009",
            Category.CALLER,
            "Whoever asks for help does not answer himself.",
            "Let the responsible person answer.",
            "求助者不能自己答复。",
            "请由负责人答复。")),
    NOBODY_ASKED(problem(
            "WSH-010",
            Category.CALLER,
            "Nobody has asked for help with line {0}.",
            "Answer a line for which help was asked.",
            "项目 {0} 没有未答复的求助。",
            "请答复已求助的项目。")),
    HELP_OPEN(problem(
            "WSH-011",
            Category.CALLER,
            "Help was asked for with line {0}, and nobody has answered.",
            "Answer first.",
            "项目 {0} 的求助尚未答复。",
            "请先答复。")),
    NOT_TALKED(problem(
            "WSH-012",
            Category.CALLER,
            "Front desk and workshop have not talked at the stage {0} the repair.",
            "Talk, and record it.",
            "前台与车间在 {0} 阶段尚未沟通。",
            "请沟通并记录。")),
    NO_PROCEDURE(problem(
            "WSH-013",
            Category.CALLER,
            "Line {0} does not say by which procedure it is done.",
            "Name the part of the repair manual.",
            "项目 {0} 未注明维修手册依据。",
            "请注明依据。")),
    PROCEDURE_NOT_FOLLOWED(problem(
            "WSH-014",
            Category.CALLER,
            "The technician has not confirmed that he did line {0} by its procedure and with its tools.",
            "Confirm it.",
            "技师尚未确认项目 {0} 已按手册并使用专用工具完成。",
            "请确认。")),
    OUT_OF_TURN(problem(
            "WSH-015",
            Category.CALLER,
            "It is the turn of another car: {0}.",
            "Give that one out, or say why not.",
            "应先派工：{0}。",
            "请先派该车，或说明原因。")),
    OTHER_TEAM(problem(
            "WSH-016",
            Category.CALLER,
            "The adviser belongs to the team {0}.",
            "Give the car to that team, or say why not.",
            "该服务顾问属于团队 {0}。",
            "请派给该团队，或说明原因。")),
    UNKNOWN_TEAM(problem(
            "WSH-017",
            Category.CALLER,
            "There is no such team, or the technician is not in it.",
            "Use one of: {0}.",
            "没有该团队，或技师不在该团队。",
            "请使用：{0}。")),
    UNPROTECTED(problem(
            "WSH-020",
            Category.CALLER,
            "Line {0} is done without protection of the customer's property: {1}.",
            "Use what the procedure asks for, and confirm it.",
            "项目 {0} 未使用防护用品：{1}。",
            "请按作业要求使用防护用品并确认。")),
    NO_SERIAL(problem(
            "WSH-018",
            Category.CALLER,
            "Line {0} is not an issued part, or the serial number is blank.",
            "Issue the part first, and read its number off.",
            "项目 {0} 不是已领配件，或序列号为空。",
            "请先领料并读取序列号。")),
    ORDER_OVER(problem(
            "WSH-019",
            Category.CALLER,
            "The order is settled or over.",
            "Add a remark instead.",
            "工单已结算或已结束。",
            "请改为添加备注。"));

    private final ProblemDefinition definition;

    WorkshopProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
