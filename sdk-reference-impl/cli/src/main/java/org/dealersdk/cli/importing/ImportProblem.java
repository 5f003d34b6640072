package org.dealersdk.cli.importing;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a CSV file. */
enum ImportProblem implements ProblemCode {
    UNREADABLE(problem(
            "IMP-001",
            Category.CALLER,
            "The file {0} cannot be read.",
            "Check the path and the rights.",
            "无法读取文件 {0}。",
            "请检查路径与权限。")),
    ENCODING(problem(
            "IMP-002",
            Category.CALLER,
            "The file {0} is not {1} text.",
            "Save it as UTF-8, or name its encoding with --encoding.",
            "文件 {0} 不是 {1} 编码的文本。",
            "请另存为 UTF-8，或用 --encoding 指定编码。")),
    EMPTY(problem(
            "IMP-003",
            Category.CALLER,
            "The file {0} is empty.",
            "Its first row must name the columns: {1}.",
            "文件 {0} 为空。",
            "首行须为列名：{1}。")),
    MISSING_COLUMN(problem(
            "IMP-004",
            Category.CALLER,
            "The column \"{0}\" is missing.",
            "Add it; columns are {1}.",
            "缺少列“{0}”。",
            "请补充；可用列：{1}。")),
    UNKNOWN_COLUMN(problem(
            "IMP-005",
            Category.CALLER,
            "The column in place {0} is not known.",
            "Correct its name, or give --ignore-unknown-columns; columns are {1}.",
            "第 {0} 列的列名无法识别。",
            "请更正列名，或使用 --ignore-unknown-columns；可用列：{1}。")),
    DOUBLE_COLUMN(problem(
            "IMP-006",
            Category.CALLER,
            "The column \"{0}\" appears twice.",
            "Remove one of them.",
            "列“{0}”重复出现。",
            "请删除其中之一。")),
    CANNOT_WRITE(problem(
            "IMP-007",
            Category.UNAVAILABLE,
            "The rejected rows cannot be written to {0}.",
            "Check the rights and the free space of the directory.",
            "无法将退回的行写入 {0}。",
            "请检查目录权限与剩余空间。")),
    NOTHING_GIVEN(problem(
            "IMP-008",
            Category.CALLER,
            "No file was given.",
            "Give --customers, --vehicles, --orders, or several of them.",
            "未指定任何文件。",
            "请指定 --customers、--vehicles、--orders 中的一个或多个。")),
    BROKEN_QUOTES(problem(
            "IMP-010",
            Category.CALLER,
            "The quotation marks of the row do not match.",
            "Put a field with commas or quotation marks between quotation marks, and double those inside.",
            "该行的引号不配对。",
            "含逗号或引号的字段须加引号，字段内的引号须写两遍。")),
    FIELD_COUNT(problem(
            "IMP-011",
            Category.CALLER,
            "The row has {0} fields, the header {1}.",
            "Look for a missing or additional comma.",
            "该行有 {0} 个字段，表头有 {1} 个。",
            "请检查是否缺少或多出逗号。")),
    TOO_LONG(problem(
            "IMP-012",
            Category.CALLER,
            "The row is longer than {0} characters and was left out of the file of rejected rows.",
            "Shorten it in the original file.",
            "该行超过 {0} 个字符，未写入退回文件。",
            "请在原文件中缩短。")),
    MISSING(problem("IMP-013", Category.CALLER, "The field is empty.", "Fill it in.", "该字段为空。", "请填写。")),
    NOT_A_DATE(problem(
            "IMP-014",
            Category.CALLER,
            "The field is not a date.",
            "Write it like 2010-07-31, 2010/7/31 or 2010-07-31 14:05.",
            "该字段不是日期。",
            "请写成 2010-07-31、2010/7/31 或 2010-07-31 14:05。")),
    NOT_A_NUMBER(problem(
            "IMP-015",
            Category.CALLER,
            "The field is not a number from 0 to {0}.",
            "Write digits only.",
            "该字段不是 0 至 {0} 之间的数字。",
            "请只填写数字。")),
    NOT_AN_AMOUNT(problem(
            "IMP-016",
            Category.CALLER,
            "The field is not an amount in yuan with at most two decimals, 0 or more.",
            "Write it like 1234.50.",
            "该字段不是金额（元，不小于 0，最多两位小数）。",
            "请写成 1234.50 的形式。")),
    NOT_A_CODE(problem(
            "IMP-017",
            Category.CALLER,
            "The field is none of the possible words.",
            "Write one of: {0}.",
            "该字段不在可选范围内。",
            "请填写：{0}。")),
    NO_SUCH_REFERENCE(problem(
            "IMP-018",
            Category.CALLER,
            "The {0} it refers to is not in the store.",
            "Import that first, or correct the reference.",
            "引用的{0}不在存储中。",
            "请先导入，或更正引用。")),
    UNLIKE_THE_STORED(problem(
            "IMP-019",
            Category.CALLER,
            "The store already holds another record with this key or with a value that must be unique.",
            "Use another key, or change the stored record in the application.",
            "存储中已有相同编号或唯一值的其他记录。",
            "请更换编号，或在系统中修改已有记录。")),
    IMPOSSIBLE_TIMES(problem(
            "IMP-020",
            Category.CALLER,
            "The order was delivered before it was received, or lies in the future.",
            "Correct the times.",
            "交车时间早于进厂时间，或时间在将来。",
            "请更正时间。"));

    private final ProblemDefinition definition;

    ImportProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
