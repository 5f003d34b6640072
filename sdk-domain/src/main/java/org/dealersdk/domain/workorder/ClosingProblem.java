package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can stand against inspecting, settling, handing over, closing an order and opening it again. */
public enum ClosingProblem implements ProblemCode {
    ITEM_NOT_INSPECTED(problem(
            "CLO-001",
            Category.CALLER,
            "Item {0} of the store's list was not inspected.",
            "Inspect it and record the result; nothing is skipped.",
            "终检清单中的项目 {0} 未检查。",
            "请检查并记录结果，不得漏项。")),
    DUPLICATE_ITEM(problem(
            "CLO-002",
            Category.CALLER,
            "Item {0} was recorded twice.",
            "Record each item once.",
            "项目 {0} 重复记录。",
            "每个项目请只记录一次。")),
    ITEM_NOT_OK(problem(
            "CLO-003",
            Category.CALLER,
            "Item {0} is not in order.",
            "Send the car back into the workshop.",
            "项目 {0} 不合格。",
            "请退回车间返修。")),
    NO_REMARK(problem(
            "CLO-004",
            Category.CALLER,
            "Item {0} is not OK or not applicable, and nothing says why.",
            "Add a remark.",
            "项目 {0} 不合格或不适用，但未注明原因。",
            "请填写备注。")),
    NEW_MARK(problem(
            "CLO-005",
            Category.CALLER,
            "The inspector saw {0} mark(s) that are not on the inspection sheet.",
            "Put the car right, then inspect again.",
            "检验发现 {0} 处查车单上没有的痕迹。",
            "请处理后重新检验。")),
    INSPECTION_NOT_SIGNED(problem(
            "CLO-006",
            Category.CALLER,
            "The inspector has not signed the inspection.",
            "Have the inspector sign it.",
            "检验员未在终检单上签字。",
            "请由检验员签字。")),
    REWORK_NOT_EXPLAINED(problem(
            "CLO-007",
            Category.CALLER,
            "Root cause and responsible person of {0} rework(s) are not recorded.",
            "Find the root cause and record it with the person who answers for it.",
            "有 {0} 次返修未记录根本原因和责任人。",
            "请查明并记录根本原因及责任人。")),
    NOTHING_TO_EXPLAIN(problem(
            "CLO-008",
            Category.CALLER,
            "There is no rework without a cause.",
            "Record a cause once for each rework.",
            "没有待说明原因的返修。",
            "每次返修请只记录一次原因。")),
    NO_NOTE(problem(
            "CLO-009",
            Category.CALLER,
            "The hand-over note is not prepared.",
            "Prepare it before the customer is told.",
            "交车说明单尚未备好。",
            "请先备好，再通知客户。")),
    ITEM_WITHOUT_NOTE(problem(
            "CLO-010",
            Category.CALLER,
            "The hand-over note says nothing of the performed item {0}.",
            "Say what to watch, or that there is nothing.",
            "交车说明单未提及已完成项目 {0}。",
            "请注明注意事项，或注明无。")),
    NOTE_ON_UNKNOWN_ITEM(problem(
            "CLO-011",
            Category.CALLER,
            "The hand-over note speaks of {0}, which is no agreed line, or twice of it.",
            "Write one entry for each performed item.",
            "交车说明单中的 {0} 不是已同意的项目，或重复。",
            "每个已完成项目请写一条。")),
    NEXT_SERVICE_INCOMPLETE(problem(
            "CLO-012",
            Category.CALLER,
            "Next service {0} lacks its mileage or time, its hours or its cost.",
            "Name the mileage or the time, the hours and the cost.",
            "下次保养项目 {0} 缺少里程或时间、工时或费用。",
            "请填写里程或时间，以及工时和费用。")),
    CAR_NOT_PREPARED(problem(
            "CLO-013",
            Category.CALLER,
            "The car is still in {0}.",
            "Finish there and line it up before the customer is told.",
            "车辆仍处于 {0}。",
            "请完成后停放到位，再通知客户。")),
    NOT_TOLD_YET(problem(
            "CLO-014",
            Category.CALLER,
            "No notice is recorded.",
            "Record how the customer was told.",
            "没有通知记录。",
            "请记录如何通知客户。")),
    STEP_LEFT_OUT(problem(
            "CLO-015",
            Category.CALLER,
            "The hand-over went without {0}.",
            "Do it with the customer and record it.",
            "交车缺少环节：{0}。",
            "请与客户完成并记录。")),
    PREVIEW_OUTDATED(problem(
            "CLO-016",
            Category.CALLER,
            "The customer accepted a preview of {0}, and {1} is due.",
            "Explain the present preview.",
            "客户确认的预览金额为 {0}，现应付 {1}。",
            "请重新说明当前结算预览。")),
    ADJUSTMENT_DIFFERS(problem(
            "CLO-017",
            Category.CALLER,
            "The settlement of payer {0} comes to {1}; with waived fees and rounding {2} is due.",
            "Take waived fees and rounding from the preview.",
            "付款方 {0} 的结算为 {1}；计入免收和取整后应付 {2}。",
            "请按预览单计入免收和取整。")),
    PAYMENTS_DIFFER(problem(
            "CLO-018",
            Category.CALLER,
            "The payments of payer {0} come to {1}, but {2} is entered as paid.",
            "Enter every payment; they add up to the cent.",
            "付款方 {0} 的各笔付款合计 {1}，而登记已付 {2}。",
            "请逐笔登记，合计须分毫不差。")),
    ADVANCE_NOT_CREDITED(problem(
            "CLO-019",
            Category.CALLER,
            "{1} that payer {0} has paid already is not among the payments.",
            "Credit deposit and earlier payments in full.",
            "付款方 {0} 已付的 {1} 未计入付款。",
            "请全额计入定金和之前的付款。")),
    NO_REFERENCE(problem(
            "CLO-020",
            Category.CALLER,
            "A payment by {0} has no reference.",
            "Enter the number of card, coupon, voucher or account, or the platform's reference.",
            "{0} 付款没有参考号。",
            "请填写卡号、券号、账号或平台流水号。")),
    PAID_TWICE(problem(
            "CLO-021",
            Category.CALLER,
            "A payment by {0} occurs twice with the same reference.",
            "Enter it once.",
            "{0} 付款以同一参考号出现两次。",
            "请只登记一次。")),
    NO_AMOUNT(problem(
            "CLO-022",
            Category.CALLER,
            "A payment by {0} is of nothing.",
            "Enter the amount.",
            "{0} 付款金额为零。",
            "请填写金额。")),
    VOUCHER_TOO_MUCH(problem(
            "CLO-023",
            Category.CALLER,
            "Labour vouchers pay {0}, labour comes to {1}.",
            "A labour voucher pays for labour only.",
            "工时券支付 {0}，而工时费为 {1}。",
            "工时券只能抵工时费。")),
    VOUCHER_NOT_FOR_JOB(problem(
            "CLO-024",
            Category.CALLER,
            "A maintenance voucher does not pay for {0}.",
            "Take another payment.",
            "保养券不能用于 {0}。",
            "请改用其他付款方式。")),
    CONFIRMED_DIFFERENTLY(problem(
            "CLO-025",
            Category.CONFLICT,
            "A payment with this reference was confirmed before with another amount.",
            "Ask the payment platform which one is right.",
            "该参考号的付款已以不同金额确认。",
            "请向支付平台核实。")),
    NOT_A_DEPOSIT(problem(
            "CLO-026",
            Category.CALLER,
            "Only a deposit above zero with the reference of its appointment is credited so, while the order is open.",
            "Take other payments at the cashier.",
            "仅可如此计入注明预约号的定金，且工单须未结束。",
            "其他付款请在收银处办理。")),
    WAIVER_UNSOUND(problem(
            "CLO-027",
            Category.CALLER,
            "A waiver of {0} is above what the customer's lines come to, not above zero, or borne by the customer.",
            "Waive at most what the lines come to, at another's cost.",
            "免收 {0} 超过客户项目金额、不大于零，或由客户自己承担。",
            "请以项目金额为限，并由他方承担。")),
    WAIVED_TWICE(problem(
            "CLO-028",
            Category.CALLER,
            "Line {0} is waived twice.",
            "Waive a line once.",
            "项目 {0} 重复免收。",
            "每个项目只能免收一次。")),
    NOT_WAIVED(problem(
            "CLO-029",
            Category.CALLER,
            "A service promise was broken and the fees are not waived.",
            "Waive them before settling.",
            "服务承诺未兑现，费用尚未免收。",
            "请先免收再结算。")),
    NOTHING_TO_WAIVE(problem(
            "CLO-030",
            Category.CALLER,
            "There is nothing to waive: no promise was broken, it has no price here, or the customer pays none of these lines.",
            "Grant goodwill instead if that is meant.",
            "没有可免收的费用：承诺未违反、此处不免收，或客户未付这些项目。",
            "如属商誉减免，请按商誉办理。")),
    MAY_NOT_REOPEN(problem(
            "CLO-031",
            Category.CALLER,
            "An order is opened again only by {0}.",
            "Ask one of them.",
            "仅 {0} 可重新打开工单。",
            "请由上述人员办理。")),
    TOO_LATE_TO_REOPEN(problem(
            "CLO-032",
            Category.CALLER,
            "The order could be opened again until {0}.",
            "Open a new order that refers to this one.",
            "工单仅可在 {0} 之前重新打开。",
            "请另开工单并注明本单。")),
    NOTHING_TO_REOPEN(problem(
            "CLO-033",
            Category.CALLER,
            "The order was never settled or never handed over, so there is nothing to open again.",
            "Open a new order.",
            "工单从未结算或交车，无可重新打开。",
            "请另开工单。")),
    NOT_REOPENED(problem(
            "CLO-034",
            Category.CALLER,
            "Prices and payers of finished work are corrected only in an order that was opened again.",
            "Open it again first, or send the car back.",
            "仅可在重新打开的工单中更正已完工项目的价格和付款方。",
            "请先重新打开，或退回车间。"));

    private final ProblemDefinition definition;

    ClosingProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
