package org.dealersdk.domain.appointment;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an appointment, an inquiry or the capacity they are booked against. */
public enum AppointmentProblem implements ProblemCode {
    CONTACT(problem(
            "APT-001",
            Category.CALLER,
            "The contact is not complete.",
            "Give the customer's file, or name and telephone number.",
            "联系人信息不完整。",
            "请提供客户档案，或姓名和电话。")),
    VEHICLE(problem(
            "APT-002",
            Category.CALLER,
            "The vehicle is not known.",
            "Give its record, or plate and model as told.",
            "车辆信息不明。",
            "请提供车辆档案，或客户所述车牌与车型。")),
    FAULT(problem(
            "APT-003",
            Category.CALLER,
            "The fault or wish is not described.",
            "Write down what the customer says.",
            "未记录故障或需求。",
            "请按客户所述记录。")),
    NOT_DIAGNOSED(problem(
            "APT-004",
            Category.CALLER,
            "The fault has not been judged in advance.",
            "Record what is supposed and proposed.",
            "故障未作预诊断。",
            "请记录预诊断结果。")),
    NO_TIME(problem(
            "APT-005", Category.CALLER, "There is no definite time.", "Offer one first.", "没有明确的预约时间。", "请先约定明确时间。")),
    TIME_PAST(problem(
            "APT-006",
            Category.CALLER,
            "The time {0} does not lie ahead.",
            "Offer a later one.",
            "时间 {0} 已过。",
            "请约定更晚的时间。")),
    CLOSED(problem(
            "APT-007",
            Category.CALLER,
            "The store is not open from {0} to {1}.",
            "Offer a time within the opening hours of one day.",
            "{0} 至 {1} 不在营业时间内。",
            "请约定同一天营业时间内的时间。")),
    NO_ADVISER(problem(
            "APT-008",
            Category.CALLER,
            "No adviser is named.",
            "Say who will receive the customer.",
            "未指定服务顾问。",
            "请明确由谁接待客户。")),
    NOT_SIGNED(problem(
            "APT-009",
            Category.CALLER,
            "The customer has not agreed and signed the appointment form.",
            "Have the form signed; formalities come after the customer's consent.",
            "客户尚未同意并签字确认预约单。",
            "请客户同意后签字确认。")),
    PARTS_NOT_ASKED(problem(
            "APT-010",
            Category.CALLER,
            "The parts department has not been asked about line {0}.",
            "Ask whether it is in stock and how long it takes to arrive.",
            "第 {0} 行配件尚未咨询配件部门。",
            "请先咨询是否有货、多久到货。")),
    PART_UNDECIDED(problem(
            "APT-011",
            Category.CALLER,
            "Line {0} is neither reserved nor marked as not available.",
            "Reserve the part, or mark it.",
            "第 {0} 行配件既未预留也未注明缺货。",
            "请预留配件或注明缺货。")),
    PART_LATE(problem(
            "APT-012",
            Category.CALLER,
            "The part of line {0} arrives at {1}, after the appointed time {2}.",
            "Offer a later time.",
            "第 {0} 行配件到货时间 {1} 晚于预约时间 {2}。",
            "请约定更晚的时间。")),
    DEPOSIT(problem(
            "APT-013",
            Category.CALLER,
            "A deposit of {1} is needed for high-value parts; {0} was paid.",
            "Take the rest before confirming.",
            "高价配件须交定金 {1}，已交 {0}。",
            "请在确认前补足定金。")),
    CURRENCY(problem(
            "APT-014",
            Category.CALLER,
            "Prices and deposit are in different currencies.",
            "Give all in one currency.",
            "价格与定金币种不同。",
            "请使用同一币种。")),
    NOT_ACKNOWLEDGED(problem(
            "APT-015",
            Category.CALLER,
            "The role \"{0}\" has not acknowledged the appointment.",
            "Have somebody of that role take note of it.",
            "岗位“{0}”尚未确认该预约。",
            "请由该岗位人员确认。")),
    INTENTION(problem(
            "APT-016",
            Category.CALLER,
            "The customer has not confirmed the intention to come.",
            "Ask the customer, and reschedule or cancel if not.",
            "客户尚未确认前来意向。",
            "请与客户确认；如不来请改期或取消。")),
    NOT_PREPARED(problem(
            "APT-017",
            Category.CALLER,
            "The preparation was not confirmed.",
            "Make sure that bay, parts and adviser are ready, and confirm it.",
            "尚未确认准备工作。",
            "请确认工位、配件和接待人员已就绪。")),
    NOT_TOLD(problem(
            "APT-018",
            Category.CALLER,
            "There is no record that the customer was told before {0}.",
            "Tell the customer and record how and when; it must not be learnt on arrival.",
            "没有在 {0} 之前通知客户的记录。",
            "请通知客户并记录方式和时间；不得在客户到店后才告知。")),
    STILL_AWAITED(problem(
            "APT-019",
            Category.CALLER,
            "The customer is awaited until {0}.",
            "Record the absence from then on.",
            "在 {0} 之前仍应等候客户。",
            "请在该时间之后登记失约。")),
    OTHER_DAY(problem(
            "APT-020",
            Category.CALLER,
            "The customer came on {0}, but is booked for {1}.",
            "Reschedule, or receive the customer without appointment.",
            "客户于 {0} 到店，预约日期为 {1}。",
            "请改期，或按未预约接待。")),
    NO_SPACE(problem(
            "APT-021",
            Category.CALLER,
            "{0} is fully booked at that time; {1} at once are possible.",
            "Choose another time; the free ones can be listed.",
            "{0} 该时段已约满，可同时预约数为 {1}。",
            "请选择其他时间；可查询空闲时段。")),
    OFF_DUTY(problem(
            "APT-022",
            Category.CALLER,
            "{0} is not on duty at that time.",
            "Choose another time or another adviser.",
            "{0} 该时段不当值。",
            "请选择其他时间或其他服务顾问。")),
    BELOW_TAKEN(problem(
            "APT-023",
            Category.CALLER,
            "{1} at once are booked already; {0} would not be enough.",
            "Reschedule some of them first.",
            "已同时预约 {1}，{0} 不够。",
            "请先调整部分预约。")),
    BAY_CODE(problem(
            "APT-024",
            Category.CALLER,
            "The type of bay is not a code.",
            "Use 1 to 64 lower-case letters, digits and single hyphens, beginning with a letter.",
            "工位类型不是有效代码。",
            "请使用 1 至 64 个小写字母、数字和单个连字符，并以字母开头。")),
    HOURS(problem(
            "APT-025",
            Category.CALLER,
            "The hours needed are not between 0 and 24.",
            "Give more than 0 and at most 24 hours; split longer work.",
            "所需工时不在 0 至 24 之间。",
            "请填写大于 0 且不超过 24 的小时数；更长的工作请拆分。")),
    IN_FUTURE(problem(
            "APT-026",
            Category.CALLER,
            "{0} lies in the future.",
            "Record it once it has happened.",
            "{0} 在将来。",
            "请在实际发生后登记。")),
    CONTRADICTORY_ANSWER(problem(
            "APT-027",
            Category.CALLER,
            "The answer about the part contradicts itself.",
            "Give a reservation exactly when it is reserved, an arrival only when it is not available.",
            "配件答复自相矛盾。",
            "仅在已预留时填写预留号，仅在缺货时填写到货时间。")),
    NO_SUCH_LINE(problem(
            "APT-028",
            Category.CALLER,
            "There is no part line {0}.",
            "Use the line of a part of this appointment.",
            "没有第 {0} 行配件。",
            "请使用该预约中的配件行。")),
    SAME_LINE(problem(
            "APT-029",
            Category.CALLER,
            "The part line {0} occurs more than once.",
            "Give each part a line of its own.",
            "配件行 {0} 重复。",
            "请为每种配件使用独立行号。")),
    NOT_DUE(problem(
            "APT-030",
            Category.CALLER,
            "Nothing of that kind is due at {0}.",
            "Ask again once the time has come.",
            "{0} 时没有该类到期事项。",
            "请在到期后再执行。")),
    NOT_THEIR_ROLE(problem(
            "APT-031",
            Category.CALLER,
            "The role \"{0}\" was not told of the appointment, or the actor does not have it.",
            "Only who was told can acknowledge; appointment.informed names the roles.",
            "岗位“{0}”不在告知范围，或操作人不具该岗位。",
            "仅被告知的岗位可确认；岗位见 appointment.informed。")),
    TEXT(problem(
            "APT-032",
            Category.CALLER,
            "The text is longer than {0} characters or has characters that cannot be kept.",
            "Shorten it and remove control characters.",
            "文字超过 {0} 个字符或含无法保存的字符。",
            "请缩短并去除控制字符。")),
    NOTHING_PAID(problem(
            "APT-033",
            Category.CALLER,
            "The deposit is not more than nothing.",
            "Give what was paid.",
            "定金金额须大于零。",
            "请填写实际支付金额。")),
    QUANTITY(problem(
            "APT-034",
            Category.CALLER,
            "The quantity of line {0} is zero.",
            "Give more than zero.",
            "第 {0} 行数量为零。",
            "请填写大于零的数量。")),
    RINGS(problem(
            "APT-035",
            Category.CALLER,
            "{0} rings are not between 0 and 1000.",
            "Give how often it rang.",
            "铃响次数 {0} 不在 0 至 1000 之间。",
            "请填写铃响次数。")),
    NOT_MISSED(problem(
            "APT-036",
            Category.CALLER,
            "The inquiry was not missed: it rang {0} of {1} times and the line was free.",
            "Answer it, or wait until it has rung often enough.",
            "该咨询尚未漏接：铃响 {0} 声（上限 {1} 声）且未占线。",
            "请接听，或等待达到铃响次数。")),
    UNKNOWN_BAY(problem(
            "APT-037",
            Category.CALLER,
            "The store has no bays of the type \"{0}\".",
            "Use a type of appointment.bays, or add it there.",
            "本店没有“{0}”类工位。",
            "请使用 appointment.bays 中的类型，或将其加入。")),
    ID_REUSED(problem(
            "APT-038",
            Category.CALLER,
            "The id belongs to an appointment for another visit.",
            "Give each booking an id of its own; only a repeated command has the same.",
            "该标识属于另一次预约。",
            "请为每次预约使用独立标识；仅重复提交的同一命令可使用相同标识。"));

    private final ProblemDefinition definition;

    AppointmentProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
