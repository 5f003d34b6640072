package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong between a customer's arrival and the signature, beyond what every order asks for. */
public enum ReceptionProblem implements ProblemCode {
    CONSULTATION_TOO_SHORT(problem(
            "RCP-001",
            Category.CALLER,
            "The consultation lasted {0} s, less than {1}.",
            "Go on listening to the customer, then record the diagnosis.",
            "问诊时间为 {0} 秒，少于 {1}。",
            "请继续问诊后再登记诊断。")),
    NO_CONSULTATION(problem(
            "RCP-002",
            Category.CALLER,
            "No consultation is recorded.",
            "Record when the interview about the fault began and ended.",
            "没有问诊记录。",
            "请登记问诊的起止时间。")),
    NO_SUPPORT(problem(
            "RCP-003",
            Category.CALLER,
            "The diagnosis asks a technical question and the technical support has not signed it off.",
            "Ask the technical support of the workshop; the adviser does not decide alone.",
            "诊断含技术问题，尚无技术支持签核。",
            "请向车间技术支持求助；服务顾问不得擅自作主。")),
    NOT_THE_SUPPORT(problem(
            "RCP-004",
            Category.CALLER,
            "Only the technical support itself can sign a diagnosis off.",
            "Let a member of the technical support sign.",
            "诊断只能由技术支持本人签核。",
            "请由技术支持人员签核。")),
    SHEET_NOT_SIGNED(problem(
            "RCP-005",
            Category.CALLER,
            "The customer has not signed the inspection sheet.",
            "Go through car, papers and belongings with the customer and let the sheet be signed.",
            "客户尚未在查车单上签字。",
            "请与客户共同查验车辆、证件与物品后签字。")),
    VALUABLES_NOT_ADVISED(problem(
            "RCP-006",
            Category.CALLER,
            "The customer was not asked to take valuables along.",
            "Ask for it, hand out a bag, and note it on the inspection sheet.",
            "未提醒客户取走贵重物品。",
            "请提醒客户并提供装物袋，记录于查车单。")),
    NO_LOCKER(problem(
            "RCP-007",
            Category.CALLER,
            "Something is kept in a locker, but which one is not noted.",
            "Note the locker; what is too large for one stays in the car.",
            "物品存入储物柜但未注明柜号。",
            "请注明柜号；过大的物品可留在车内。")),
    NO_KEY(problem(
            "RCP-008",
            Category.CALLER,
            "{0} keys were handed in.",
            "Count the keys; there is at least one.",
            "登记的钥匙数量为 {0}。",
            "请清点钥匙，至少一把。")),
    NOT_EXPLAINED_BEFORE(problem(
            "RCP-009",
            Category.CALLER,
            "It is not recorded that the customer understood this part of the explanation.",
            "Explain diagnosis, every charge, and how and when the work is done, before the customer signs.",
            "没有客户理解该项说明的记录。",
            "请在签字前向客户说明诊断、每项费用及维修方案与时间。")),
    COMMITMENT_NOT_GIVEN(problem(
            "RCP-010",
            Category.CALLER,
            "The published promise {0} was not explained.",
            "Explain it and name it in the explanation.",
            "未向客户说明已公布的承诺 {0}。",
            "请说明该承诺并记录。")),
    UNKNOWN_COMMITMENT(problem(
            "RCP-011",
            Category.CALLER,
            "There is no published promise {0} for this kind of job.",
            "Choose one of the reception policy.",
            "没有适用于此类工单的承诺 {0}。",
            "请选择接待策略中的承诺。")),
    NOT_WASHED(problem(
            "RCP-013",
            Category.CALLER,
            "The car has not been washed since it was taken in.",
            "Wash it before it is sent into the workshop.",
            "接修车尚未清洗。",
            "请先清洗再送入车间。")),
    OFF_LIST(problem(
            "RCP-014",
            Category.CALLER,
            "Line {0} costs {1}, but the price list {2} says {3}.",
            "Charge the list price, or state a deviation with its reason, allowed by somebody with the authority.",
            "项目 {0} 价格为 {1}，价目表 {2} 为 {3}。",
            "请按价目表收费，或由有权限者说明理由后批准偏离。")),
    NOT_LISTED(problem(
            "RCP-015",
            Category.CALLER,
            "Line {0} is not on the price list {1}.",
            "Give the operation code of the list, or state a deviation.",
            "项目 {0} 不在价目表 {1} 中。",
            "请填写价目表作业代码，或说明价格偏离。")),
    NO_AUTHORITY(problem(
            "RCP-016",
            Category.CALLER,
            "Line {0} deviates by {1} % from its usual price; {2} % is the most that may be allowed here.",
            "Let somebody with more authority make the estimate, or stay within the limit.",
            "项目 {0} 偏离标准价格 {1}%，当前权限上限为 {2}%。",
            "请由权限更高者估价，或控制在权限内。")),
    NO_REASON_FOR_PRICE(problem(
            "RCP-017",
            Category.CALLER,
            "The deviation of line {0} has no reason.",
            "Say why the price differs.",
            "项目 {0} 的价格偏离未说明理由。",
            "请说明理由。")),
    WRONG_USUAL_PRICE(problem(
            "RCP-018",
            Category.CALLER,
            "The deviation of line {0} starts from {1}, but the usual price is {2}.",
            "Start from the list price.",
            "项目 {0} 的偏离基准为 {1}，标准价格应为 {2}。",
            "请以价目表价格为基准。")),
    NO_EVIDENCE(problem(
            "RCP-019",
            Category.CALLER,
            "Nothing shows that the part of line {0} has to be replaced.",
            "Name the finding, diagnosis, measurement or interval, or the customer's wish.",
            "没有依据表明项目 {0} 的配件需要更换。",
            "请注明故障发现、诊断、测量、周期或客户要求。")),
    WEAR_NOT_MEASURED(problem(
            "RCP-020",
            Category.CALLER,
            "The part of line {0} wears; distance or time alone does not show that it has to be replaced.",
            "Measure it and give the value with its limit, or refer to a finding or diagnosis.",
            "项目 {0} 为磨损件，仅凭里程或时间不能判定需更换。",
            "请实测并注明数值与限值，或引用故障发现、诊断。")),
    OPTION_NOT_CHOSEN(problem(
            "RCP-021",
            Category.CALLER,
            "The customer has not chosen among the options for {0}.",
            "Approve the lines of one option.",
            "客户尚未选择 {0} 的方案。",
            "请同意其中一个方案的项目。")),
    SEVERAL_OPTIONS(problem(
            "RCP-022",
            Category.CALLER,
            "Several options for {0} are approved.",
            "Approve the lines of one option only.",
            "{0} 的多个方案被同时同意。",
            "请只同意其中一个方案。")),
    OTHER_MAKE_NOT_AGREED(problem(
            "RCP-023",
            Category.CALLER,
            "The part of line {0} is not the maker's own, and the customer has not agreed to that.",
            "Use a genuine part, or ask the customer and record the consent.",
            "项目 {0} 使用非原厂配件，客户尚未同意。",
            "请使用原厂配件，或征得客户同意并记录。")),
    OTHER_MAKES_NOT_ALLOWED(problem(
            "RCP-024",
            Category.CALLER,
            "The part of line {0} is not the maker's own, and this store fits no others.",
            "Use a genuine part, or let the policy allow others with the customer's consent.",
            "项目 {0} 使用非原厂配件，本店只使用原厂配件。",
            "请使用原厂配件，或由策略允许经客户同意后使用其他配件。"));

    private final ProblemDefinition definition;

    ReceptionProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
