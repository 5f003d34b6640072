package org.dealersdk.documents.form;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** Why a form cannot be printed, or a document not be printed again. */
public enum PrintProblem implements ProblemCode {
    UNKNOWN_FORM(
            problem("PRN-001", Category.CALLER, "There is no form {0}.", "Use one of {1}.", "没有表单 {0}。", "可用的表单：{1}。")),
    NO_SUBJECT(problem(
            "PRN-002",
            Category.CALLER,
            "There is nothing of the kind \"{0}\" to print it for under that number.",
            "Check the number.",
            "该编号下没有可打印的内容（{0}）。",
            "请核对编号。")),
    CHANGED(problem(
            "PRN-003",
            Category.CORRUPT,
            "Printed again, the document {0} is not what was issued.",
            "Do not hand it out. Restore the published template, or the stored document from a backup.",
            "单据 {0} 重新打印的内容与签发时不一致。",
            "请勿交付。请恢复已发布的模板，或从备份恢复单据。")),
    NOT_TO_BE_SIGNED(problem(
            "PRN-004",
            Category.CALLER,
            "The form {0} is not signed.",
            "Record signatures under forms that ask for them.",
            "表单 {0} 无需签名。",
            "请在需要签名的表单上记录签名。")),
    CANCELLED(
            problem("PRN-005", Category.CALLER, "The order was called off.", "Open a new order.", "工单已取消。", "请另开工单。")),
    NO_ESTIMATE(problem(
            "PRN-006",
            Category.CALLER,
            "There is no estimate with anything the customer wants.",
            "Make the estimate first.",
            "尚无客户需要的估价项目。",
            "请先估价。")),
    NOT_AGREED(problem(
            "PRN-007",
            Category.CALLER,
            "The customer has not agreed to any work.",
            "Have the order authorised first.",
            "客户尚未确认任何项目。",
            "请先完成委托确认。")),
    NOT_REPORTED(problem(
            "PRN-008",
            Category.CALLER,
            "The technician has not reported the work as done.",
            "Complete the work with a signed report first.",
            "技师尚未提交完工维修报告。",
            "请先完工并提交签字的维修报告。")),
    NOT_INSPECTED(problem(
            "PRN-009",
            Category.CALLER,
            "The car has not passed the final inspection.",
            "Inspect it first.",
            "车辆尚未通过终检。",
            "请先完成终检。")),
    NO_FINDING(problem(
            "PRN-010",
            Category.CALLER,
            "No fault was found in the workshop.",
            "Report the finding first.",
            "车间未报告隐性故障。",
            "请先报告发现的故障。")),
    NO_TIME(problem(
            "PRN-011",
            Category.CALLER,
            "The appointment has no definite time.",
            "Offer a time and an adviser first.",
            "预约没有明确时间。",
            "请先约定时间和服务顾问。")),
    PERIOD(problem(
            "PRN-012",
            Category.CALLER,
            "This is not a day or a period of at most {0} days.",
            "Give a day such as 2026-03-02, or two as 2026-03-02..2026-03-07.",
            "不是有效的日期或不超过 {0} 天的期间。",
            "请使用 2026-03-02 或 2026-03-02..2026-03-07。")),
    MONTH(problem(
            "PRN-013",
            Category.CALLER,
            "This is not a month.",
            "Give one such as 2026-03.",
            "不是有效的月份。",
            "请使用 2026-03 格式。"));

    private final ProblemDefinition definition;

    PrintProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
