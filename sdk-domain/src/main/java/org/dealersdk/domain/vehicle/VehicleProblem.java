package org.dealersdk.domain.vehicle;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a vehicle, its identification, its plates or its odometer. */
public enum VehicleProblem implements ProblemCode {
    VIN_LENGTH(problem(
            "VEH-001",
            Category.CALLER,
            "A vehicle identification number of {0} characters was given.",
            "A whole VIN has 17 characters, a partial one its first 11; read it again from the vehicle or its papers.",
            "车辆识别代号为 {0} 个字符。",
            "完整 VIN 为 17 个字符，部分 VIN 为前 11 个字符；请对照车辆或证件重新读取。")),
    VIN_CHARACTER(problem(
            "VEH-002",
            Category.CALLER,
            "The VIN has a character at position {0} that a VIN never has.",
            "Use digits and the letters A to Z without I, O and Q; what looks like O is 0, what looks like I is 1.",
            "VIN 第 {0} 位字符无效。",
            "只能使用数字与字母 A 至 Z（不含 I、O、Q）；形似 O 的是 0，形似 I 的是 1。")),
    VIN_CHECK_DIGIT(problem(
            "VEH-003",
            Category.CALLER,
            "The check digit of the VIN (position 9) does not fit the other characters; {0} would.",
            "Read the VIN again; if it is right, add its beginning to the exceptions of the vehicle policy.",
            "VIN 校验位（第 9 位）与其余字符不符，应为 {0}。",
            "请重新读取 VIN；如确认无误，请将其前缀加入车辆策略的例外。")),
    VIN_REPEATED(problem(
            "VEH-004",
            Category.CALLER,
            "The VIN is one character repeated.",
            "Enter the real VIN, or its first 11 characters when that is all that is known.",
            "VIN 为同一字符的重复。",
            "请录入真实 VIN；如仅知前 11 位，请录入该部分。")),
    MONTHLY_DISTANCE(problem(
            "VEH-038",
            Category.CALLER,
            "{0} km a month were given.",
            "Give 1 to {1} km, or none when it is not known.",
            "每月行驶里程为 {0} 公里。",
            "请提供 1 至 {1} 公里；如未知请留空。")),
    MEASURED_VALUE(problem(
            "VEH-039",
            Category.CALLER,
            "A measured value is below zero.",
            "Give what is left, the limit and the odometer reading as 0 or more.",
            "测量值小于零。",
            "剩余值、极限值与里程读数均须为 0 或更大。")),
    NOT_INSURED_HERE(problem(
            "VEH-040",
            Category.CALLER,
            "Agency services are for vehicles whose insurance was bought here and is in force.",
            "Offer the customer our insurance, or let the policy open the service to every vehicle.",
            "代办服务只针对在本店投保且保险有效的车辆。",
            "请向客户推荐在本店投保，或由策略对所有车辆开放该服务。")),
    PLATE_FORM(problem(
            "VEH-010",
            Category.CALLER,
            "The plate fits no class of plates of {0}.",
            "Compare it with the registration certificate, or choose another jurisdiction.",
            "号牌不符合 {0} 的任何号牌种类。",
            "请对照行驶证核对，或选择其他发牌辖区。")),
    PLATE_KIND(problem(
            "VEH-011",
            Category.CALLER,
            "The plate cannot be of the class {0}.",
            "Choose one of: {1}.",
            "该号牌不可能属于种类 {0}。",
            "请从以下选择：{1}。")),
    PLATE_JURISDICTION(problem(
            "VEH-012",
            Category.CALLER,
            "No rules are known for plates of the jurisdiction \"{0}\".",
            "Choose one of: {1}; or install rules for it.",
            "没有辖区“{0}”的号牌规则。",
            "请从以下选择：{1}；或安装其规则。")),
    ODOMETER_RANGE(problem(
            "VEH-020",
            Category.CALLER,
            "An odometer reading of {0} km was given.",
            "Give whole kilometres from 0 to {1}.",
            "里程读数为 {0} 公里。",
            "请提供 0 至 {1} 之间的整公里数。")),
    ODOMETER_LOWER(problem(
            "VEH-021",
            Category.CALLER,
            "{0} km is less than the {1} km read before.",
            "Read again; correct the earlier reading if that was wrong, or give the reason why the odometer shows less.",
            "{0} 公里低于此前的 {1} 公里。",
            "请重新读取；如此前读数有误请更正，否则请说明里程变小的原因。")),
    ODOMETER_HIGHER(problem(
            "VEH-022",
            Category.CALLER,
            "{0} km is more than the {1} km read later.",
            "Check the date and the reading; correct the later reading if that was wrong.",
            "{0} 公里高于其后的 {1} 公里。",
            "请核对日期与读数；如其后读数有误请更正。")),
    ODOMETER_UNKNOWN_READING(problem(
            "VEH-023",
            Category.CALLER,
            "There is no odometer reading of {0} to correct.",
            "Choose a reading of the vehicle's series.",
            "没有 {0} 的里程读数可更正。",
            "请选择该车里程序列中的读数。")),
    ODOMETER_REASON(problem(
            "VEH-024",
            Category.CALLER,
            "The reason \"{0}\" does not fit here.",
            "A correction is given one of: {1}.",
            "原因“{0}”不适用于此处。",
            "更正读数可用的原因：{1}。")),
    IN_THE_FUTURE(problem(
            "VEH-025",
            Category.CALLER,
            "The entry is dated later than now.",
            "Check the date.",
            "该记录的时间晚于当前时间。",
            "请核对日期。")),
    OTHER_VEHICLE(problem(
            "VEH-030",
            Category.CALLER,
            "The VIN does not begin with the 11 characters on file, or the file already has a whole VIN.",
            "Open a file for the other vehicle; a whole VIN is never exchanged for another.",
            "VIN 与档案中的前 11 位不一致，或档案已有完整 VIN。",
            "请为另一辆车单独建档；完整 VIN 不得更换。")),
    UNKNOWN_RELATION(problem(
            "VEH-031",
            Category.CALLER,
            "The customer has no such running relation to the vehicle.",
            "Choose one of the vehicle's running relations.",
            "该客户与此车没有该项有效关系。",
            "请选择此车现有的有效关系。")),
    DOUBLE_RELATION(problem(
            "VEH-032",
            Category.CALLER,
            "The customer already has this relation to the vehicle.",
            "Nothing needs to be done, or end the running relation first.",
            "该客户与此车已有该项关系。",
            "无需操作，或先结束现有关系。")),
    PERIOD(problem(
            "VEH-033",
            Category.CALLER,
            "The period ends before it begins.",
            "Give an end on or after the beginning.",
            "期间的结束早于开始。",
            "请提供不早于开始的结束日期。")),
    INTERVAL(problem(
            "VEH-034",
            Category.CALLER,
            "A maintenance interval needs a distance, a time or both, each greater than zero.",
            "Give 1 to {0} km, or 1 to {1} months.",
            "保养周期须有大于零的里程或时间，或两者。",
            "请提供 1 至 {0} 公里，或 1 至 {1} 个月。")),
    TEXT_LENGTH(problem(
            "VEH-035",
            Category.CALLER,
            "The text has {0} characters.",
            "Give 1 to {1} characters.",
            "文本长度为 {0} 个字符。",
            "请提供 1 至 {1} 个字符。")),
    TEXT_CHARACTERS(problem(
            "VEH-037",
            Category.CALLER,
            "The text holds a control character or half a character.",
            "Type it again; it was damaged on its way here.",
            "文本含控制字符或不完整字符。",
            "请重新录入；该文本在传输中受损。")),
    PLATE_CARRIED_ALREADY(problem(
            "VEH-036",
            Category.CALLER,
            "The vehicle carries this plate already.",
            "Nothing needs to be done, or give the new plate.",
            "该车已使用此号牌。",
            "无需操作，或提供新的号牌。"));

    private final ProblemDefinition definition;

    VehicleProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
