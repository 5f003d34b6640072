package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a work order or stand against a step of it. */
public enum WorkOrderProblem implements ProblemCode {
    MISSING(problem("WOR-001", Category.CALLER, "{0} is missing.", "Supply it.", "缺少{0}。", "请补充。")),
    NEGATIVE(problem("WOR-002", Category.CALLER, "{0} is below zero.", "Give zero or more.", "{0} 小于零。", "请填写零或更大的数。")),
    NOT_POSITIVE(problem(
            "WOR-003", Category.CALLER, "{0} is not above zero.", "Give more than zero.", "{0} 不大于零。", "请填写大于零的数。")),
    DUPLICATE_LINE(problem(
            "WOR-004",
            Category.CALLER,
            "Line {0} occurs more than once.",
            "Give each line an id of its own; an agreed line cannot be replaced.",
            "项目 {0} 重复。",
            "请为每个项目使用独立编号；已签认的项目不可替换。")),
    UNKNOWN_LINE(problem(
            "WOR-005",
            Category.CALLER,
            "The order has no line {0}.",
            "Use the id of one of its lines.",
            "工单没有项目 {0}。",
            "请使用工单中已有的项目编号。")),
    WRONG_KIND_OF_LINE(problem(
            "WOR-006",
            Category.CALLER,
            "Line {0} is not of the kind this step is for.",
            "Use it for {1} lines only.",
            "项目 {0} 的类型不适用此操作。",
            "此操作仅用于 {1} 项目。")),
    MIXED_CURRENCIES(problem(
            "WOR-007",
            Category.CALLER,
            "The lines are in more than one currency.",
            "Price the whole order in one currency.",
            "各项目使用了不同的币种。",
            "整张工单请使用同一币种。")),
    NO_CUSTOMER(problem(
            "WOR-008",
            Category.CALLER,
            "The order names no customer.",
            "Name one; only pre-delivery inspections of own cars have none.",
            "工单没有客户。",
            "请指定客户；仅自有新车的 PDI 可不填。")),
    PDI_NOT_INTERNAL(problem(
            "WOR-009",
            Category.CALLER,
            "A pre-delivery inspection has a line paid by {0}.",
            "Let the dealer pay it, or open another order.",
            "PDI 工单含有由 {0} 付款的项目。",
            "请改为内部付款，或另开工单。")),
    NO_DIAGNOSIS(problem(
            "WOR-010",
            Category.CALLER,
            "There is no diagnosis.",
            "Record the diagnosis before estimating.",
            "尚无诊断。",
            "请先记录诊断再报价。")),
    NO_LINES(problem(
            "WOR-011", Category.CALLER, "Nothing is proposed.", "Add at least one line.", "没有任何建议项目。", "请至少添加一个项目。")),
    NO_ESTIMATE(problem("WOR-012", Category.CALLER, "There is no estimate.", "Estimate first.", "尚无估价。", "请先估价。")),
    ITEMS_NOT_CONFIRMED(problem(
            "WOR-013",
            Category.CALLER,
            "The customer has not confirmed the service items.",
            "Go through them; first of the five confirmations.",
            "客户未确认维修项目。",
            "请逐项说明；五项确认之一。")),
    TOTAL_NOT_CONFIRMED(problem(
            "WOR-014",
            Category.CALLER,
            "The customer has not confirmed the total estimate of labour and parts.",
            "Name it; second of the five confirmations.",
            "客户未确认工料总估价。",
            "请说明总价；五项确认之二。")),
    TIME_NOT_CONFIRMED(problem(
            "WOR-015",
            Category.CALLER,
            "The customer has not confirmed the time needed.",
            "Name it; third of the five confirmations.",
            "客户未确认所需时间。",
            "请说明时间；五项确认之三。")),
    OLD_PARTS_NOT_CONFIRMED(problem(
            "WOR-016",
            Category.CALLER,
            "It is not settled whether the customer keeps the replaced parts, and where they are put.",
            "Ask; fourth of the five confirmations.",
            "未确认旧件是否保留及存放位置。",
            "请询问客户；五项确认之四。")),
    WASH_NOT_CONFIRMED(problem(
            "WOR-017",
            Category.CALLER,
            "It is not settled whether the car is washed.",
            "Ask; fifth of the five confirmations.",
            "未确认是否洗车。",
            "请询问客户；五项确认之五。")),
    NOT_SIGNED(problem(
            "WOR-018",
            Category.CALLER,
            "The customer has not signed.",
            "Obtain the signature; it precedes work.",
            "客户未签字。",
            "请先取得签字，再开始维修。")),
    LINE_UNDECIDED(problem(
            "WOR-019",
            Category.CALLER,
            "Line {0} awaits the customer's answer.",
            "Approve, decline or defer it.",
            "项目 {0} 等待客户答复。",
            "请同意、拒绝或推迟该项目。")),
    NOTHING_APPROVED(problem(
            "WOR-020",
            Category.CALLER,
            "No line is approved.",
            "Approve at least one, or decline the estimate.",
            "没有已同意的项目。",
            "请至少同意一项，或拒绝估价。")),
    LINE_NOT_APPROVED(problem(
            "WOR-021",
            Category.CALLER,
            "Line {0} is not approved.",
            "Without the customer's approval it takes no time and no part.",
            "项目 {0} 未获同意。",
            "未经客户同意不得投入工时或配件。")),
    LINE_NOT_AGREED(problem(
            "WOR-022",
            Category.CALLER,
            "Line {0} is approved but no signed agreement covers it.",
            "Authorise it under a new revision.",
            "项目 {0} 已同意，但未包含在任何签认的委托中。",
            "请以新版本重新委托。")),
    AGREEMENT_ALTERED(problem(
            "WOR-023",
            Category.CALLER,
            "The lines of revision {0} come to {1}, but {2} was agreed.",
            "Undo the change, or authorise it under a new revision.",
            "第 {0} 版委托的项目合计为 {1}，而签认金额为 {2}。",
            "请撤销更改，或以新版本重新委托。")),
    COVERS_NOT_FITTED(problem(
            "WOR-024",
            Category.CALLER,
            "The protective covers are not on.",
            "Fit them in the customer's presence and record it on the inspection sheet.",
            "未铺三件套。",
            "请当着客户的面铺好并记录于查车单。")),
    NOT_BEGUN(problem(
            "WOR-025", Category.CALLER, "No work was begun.", "Start it with a technician.", "尚未开工。", "请指定技师开工。")),
    NO_TECHNICIAN(problem(
            "WOR-026",
            Category.CALLER,
            "Line {0} was never taken up by a technician.",
            "Start it before finishing it.",
            "项目 {0} 尚无技师接手。",
            "请先开工再完工。")),
    PART_NOT_ISSUED(problem(
            "WOR-027",
            Category.CALLER,
            "The part of line {0} was never issued.",
            "Issue it against a reservation before finishing the line.",
            "项目 {0} 的配件尚未出库。",
            "请先凭预留出库，再完成项目。")),
    LINE_NOT_FINISHED(problem(
            "WOR-028",
            Category.CALLER,
            "Line {0} is not done.",
            "Finish it, or let the customer withdraw it under a new revision.",
            "项目 {0} 未完成。",
            "请完成，或由客户以新版本撤回。")),
    UNKNOWN_FINDING(problem(
            "WOR-029",
            Category.CALLER,
            "The order has no finding {0}.",
            "Use the id of one of its findings.",
            "工单没有隐性故障 {0}。",
            "请使用工单中已有的编号。")),
    DUPLICATE_FINDING(problem(
            "WOR-030",
            Category.CALLER,
            "Finding {0} occurs more than once.",
            "Give each finding an id of its own.",
            "隐性故障 {0} 重复。",
            "请为每个隐性故障使用独立编号。")),
    FINDING_OPEN(problem(
            "WOR-031",
            Category.CALLER,
            "Finding {0} has no decision.",
            "Explain it to the customer and record what was decided.",
            "隐性故障 {0} 尚无决定。",
            "请向客户说明并记录其决定。")),
    FINDING_WITHOUT_LINE(problem(
            "WOR-032",
            Category.CALLER,
            "Finding {0} was accepted but no approved line repairs it.",
            "Add a line for it and have it authorised.",
            "隐性故障 {0} 已接受，但没有对应的已同意项目。",
            "请添加项目并取得委托。")),
    NO_SELF_CHECK(problem(
            "WOR-033",
            Category.CALLER,
            "The technician has not checked his own work.",
            "Check and record it.",
            "技师未自检。",
            "请自检并记录。")),
    NO_REPORT(problem("WOR-034", Category.CALLER, "There is no repair report.", "Write it.", "没有维修报告。", "请填写。")),
    REPORT_NOT_SIGNED(problem(
            "WOR-035",
            Category.CALLER,
            "No technician of the order has signed the repair report.",
            "Have one sign it.",
            "维修报告无本单技师签字。",
            "请由本单技师签字。")),
    NOT_INSPECTED(problem(
            "WOR-036",
            Category.CALLER,
            "There is no final inspection.",
            "Inspect the car against the order and the inspection sheet.",
            "尚无终检。",
            "请对照工单和查车单进行终检。")),
    NO_SHEET(problem(
            "WOR-037",
            Category.CALLER,
            "There is no inspection sheet to inspect against.",
            "Make the walk-around at intake.",
            "没有可供对照的查车单。",
            "请在接车时完成环车检查。")),
    INSPECTED_OWN_WORK(problem(
            "WOR-038",
            Category.CALLER,
            "The inspector has worked on the car.",
            "Let somebody else inspect it.",
            "检验员参与了本车维修。",
            "请由他人检验。")),
    ITEMS_NOT_DONE(problem(
            "WOR-039",
            Category.CALLER,
            "The inspector found items of the order not done.",
            "Send the car back into the workshop.",
            "检验发现有未完成的项目。",
            "请退回车间返修。")),
    MILEAGE_BELOW_INTAKE(problem(
            "WOR-040",
            Category.CALLER,
            "The mileage of {0} km is below the {1} km at intake.",
            "Read it again.",
            "里程 {0} 公里低于接车时的 {1} 公里。",
            "请重新读取。")),
    EXTERIOR_CHANGED(problem(
            "WOR-041",
            Category.CALLER,
            "The exterior does not agree with the inspection sheet.",
            "Put it right, then inspect again.",
            "车辆外观与查车单不符。",
            "请处理后重新检验。")),
    NOT_CLEAN(problem(
            "WOR-042",
            Category.CALLER,
            "A wash was agreed and the car is not clean.",
            "Wash it, then inspect again.",
            "约定洗车但车辆未清洁。",
            "请清洗后重新检验。")),
    PAYER_NOT_SETTLED(problem(
            "WOR-043",
            Category.CALLER,
            "There is no settlement for payer {0}.",
            "Settle every payer of an approved line.",
            "付款方 {0} 未结算。",
            "请为每个付款方结算。")),
    PAYER_WITHOUT_LINES(problem(
            "WOR-044",
            Category.CALLER,
            "Payer {0} is settled but has no approved line, or is settled twice.",
            "Settle each payer of an approved line once.",
            "付款方 {0} 没有已同意的项目，或重复结算。",
            "请为每个付款方结算一次。")),
    SETTLEMENT_DIFFERS(problem(
            "WOR-045",
            Category.CALLER,
            "The settlement of payer {0} is {1}, its approved lines come to {2}.",
            "Settle exactly the approved lines.",
            "付款方 {0} 的结算为 {1}，其已同意项目合计 {2}。",
            "请仅结算已同意的项目。")),
    PREVIEW_NOT_ACKNOWLEDGED(problem(
            "WOR-046",
            Category.CALLER,
            "The customer has not acknowledged the settlement preview.",
            "Explain it before payment.",
            "客户未确认结算预览单。",
            "请在付款前说明。")),
    NOT_PAID(problem(
            "WOR-047",
            Category.CALLER,
            "Of {0} only {1} is paid, and the customer has no account.",
            "Take the payment.",
            "应付 {0}，仅付 {1}，且该客户不可挂账。",
            "请收款。")),
    PAID_TOO_MUCH(problem(
            "WOR-048", Category.CALLER, "More than {0} is paid.", "Take the exact amount.", "付款超过 {0}。", "请按实际金额收款。")),
    OFF_ESTIMATE(problem(
            "WOR-049",
            Category.CALLER,
            "The final total {0} differs from the authorised estimate {1} by more than {2} %.",
            "Explain it to the customer and have the final total authorised.",
            "最终金额 {0} 与签认估价 {1} 相差超过 {2} %。",
            "请向客户说明并取得对最终金额的确认。")),
    NO_CREDIT(problem(
            "WOR-050",
            Category.CALLER,
            "Delivery before settlement is for credit customers, where the store allows it.",
            "Settle first.",
            "仅在门店允许时，挂账客户可先交车后结算。",
            "请先结算。")),
    NO_HAND_OVER(problem("WOR-051", Category.CALLER, "There is no hand-over note.", "Prepare it.", "没有交车说明单。", "请准备。")),
    NOT_EXPLAINED(problem(
            "WOR-052",
            Category.CALLER,
            "Work, fees and what to watch were not explained at hand-over.",
            "Explain them.",
            "交车时未说明维修内容、费用和注意事项。",
            "请说明。")),
    COVERS_NOT_REMOVED(problem(
            "WOR-053",
            Category.CALLER,
            "The protective covers were not removed in front of the customer.",
            "Remove them.",
            "未当着客户的面撤掉三件套。",
            "请撤除。")),
    WORK_ALREADY_DONE(problem(
            "WOR-054",
            Category.CALLER,
            "Work was done or parts were issued, so there is something to settle.",
            "Return the parts or complete and settle the work.",
            "已投入工时或配件，需要结算。",
            "请退回配件，或完工并结算。")),
    NO_REASON(problem("WOR-055", Category.CALLER, "No reason was given.", "Say why.", "未说明原因。", "请说明原因。")),
    STATE_WITHOUT_FACTS(problem(
            "WOR-056",
            Category.CALLER,
            "State {0} needs {1}.",
            "Supply it, or correct the state.",
            "状态“{0}”需要{1}。",
            "请补充，或更正状态。")),
    NOT_RELEASED(problem(
            "WOR-057",
            Category.CALLER,
            "The order is {0}; the car may not leave.",
            "Deliver, decline or cancel it first.",
            "工单状态为 {0}，车辆不得离厂。",
            "请先交车、拒绝或取消。")),
    NO_SUBLET_LINE(problem(
            "WOR-058",
            Category.CALLER,
            "No approved line is for a subcontractor.",
            "Have one approved first.",
            "没有已同意的外包项目。",
            "请先取得同意。")),
    BLANK_IDENTIFIER(problem(
            "WOR-059",
            Category.CALLER,
            "{0} is blank, or begins or ends with a blank.",
            "Remove the blanks.",
            "{0} 为空或首尾有空白。",
            "请去除空白。")),
    ALREADY_SETTLED(
            problem("WOR-061", Category.CALLER, "The order is settled already.", "Close it.", "工单已结算。", "请关闭工单。")),
    VEHICLE_KNOWN(problem(
            "WOR-060",
            Category.CALLER,
            "The order has a vehicle already, or is over.",
            "Open another order for another vehicle.",
            "工单已有车辆，或已结束。",
            "其他车辆请另开工单。"));

    private final ProblemDefinition definition;

    WorkOrderProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
