package org.dealersdk.domain.customer;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a customer's file. */
public enum CustomerProblem implements ProblemCode {
    NAME(problem(
            "CUS-001",
            Category.CALLER,
            "A name of {0} characters was given.",
            "Give a name of 1 to {1} characters.",
            "姓名或名称为 {0} 个字符。",
            "请提供 1 至 {1} 个字符的姓名或名称。")),
    PHONE(problem(
            "CUS-002",
            Category.CALLER,
            "The telephone number does not exist in the numbering plan of {0}.",
            "Dial it, or give it with its country code, such as +86.",
            "该电话号码不符合 {0} 的编号规则。",
            "请核实号码，或加国家代码填写，例如 +86。")),
    CREDIT_CODE(problem(
            "CUS-003",
            Category.CALLER,
            "The unified social credit code does not have 18 characters of digits and letters without I, O, S, V and Z.",
            "Read it again from the business licence.",
            "统一社会信用代码须为 18 位数字或字母（不含 I、O、S、V、Z）。",
            "请对照营业执照重新录入。")),
    CREDIT_CODE_CHECK(problem(
            "CUS-004",
            Category.CALLER,
            "The check character of the unified social credit code does not fit; {0} would.",
            "Read it again from the business licence.",
            "统一社会信用代码校验位不符，应为 {0}。",
            "请对照营业执照重新录入。")),
    TEXT(problem(
            "CUS-005",
            Category.CALLER,
            "The text has {0} characters.",
            "Give 1 to {1} characters.",
            "文本长度为 {0} 个字符。",
            "请提供 1 至 {1} 个字符。")),
    COUNTRY(problem(
            "CUS-006",
            Category.CALLER,
            "The country is no ISO 3166 code.",
            "Give two letters, such as CN.",
            "国家不是 ISO 3166 代码。",
            "请提供两位字母，例如 CN。")),
    CHARACTERS(problem(
            "CUS-007",
            Category.CALLER,
            "The text holds a control character or half a character.",
            "Type it again; it was damaged on its way here.",
            "文本含控制字符或不完整字符。",
            "请重新录入；该文本在传输中受损。")),
    MISSING_CONTENT(problem(
            "CUS-010",
            Category.CALLER,
            "The customer's file lacks: {0}.",
            "Ask the customer for it, or relax the customer file policy.",
            "客户档案缺少：{0}。",
            "请向客户补齐，或放宽客户档案策略。")),
    IN_THE_FUTURE(problem(
            "CUS-011",
            Category.CALLER,
            "The entry is dated later than now.",
            "Check the date.",
            "该记录的时间晚于当前时间。",
            "请核对日期。")),
    SAME_ADVISER(problem(
            "CUS-012",
            Category.CALLER,
            "The customer is already in the care of {0}.",
            "Nothing needs to be done, or name another adviser.",
            "该客户已由 {0} 负责。",
            "无需操作，或指定其他顾问。")),
    MERGE_WITH_ITSELF(problem(
            "CUS-013",
            Category.CALLER,
            "A customer cannot be merged into itself.",
            "Choose the other file.",
            "客户不能合并到自身。",
            "请选择另一份档案。")),
    MERGE_INTO_CLOSED(problem(
            "CUS-014",
            Category.CALLER,
            "The file to merge into is itself closed: {0}.",
            "Choose the file that replaced it.",
            "目标档案已关闭：{0}。",
            "请选择替代它的档案。")),
    CREDIT_CODES_DIFFER(problem(
            "CUS-015",
            Category.CALLER,
            "The two files are of different kinds or carry different credit codes, so they are not one customer.",
            "Correct the wrong one first.",
            "两份档案类型不同或信用代码不同，并非同一客户。",
            "请先更正有误的档案。"));

    private final ProblemDefinition definition;

    CustomerProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
