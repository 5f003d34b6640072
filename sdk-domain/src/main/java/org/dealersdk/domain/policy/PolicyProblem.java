package org.dealersdk.domain.policy;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a policy and with the file it stands in. */
public enum PolicyProblem implements ProblemCode {
    UNREADABLE(problem(
            "POL-001",
            Category.CALLER,
            "The policy file cannot be read at line {0}, column {1}.",
            "Write one JSON or YAML document, each key once; check indentation and quotes there.",
            "策略文件第 {0} 行第 {1} 列无法读取。",
            "请写成一个 JSON 或 YAML 文档，每个键只写一次；请检查该处的缩进和引号。")),
    UNKNOWN_KEY(problem(
            "POL-002",
            Category.CALLER,
            "There is no policy \"{0}\" here.",
            "Did you mean \"{1}\"? docs/policy.md lists all keys.",
            "此处没有策略项“{0}”。",
            "是否想写“{1}”？全部键见 docs/policy.md。")),
    WRONG_TYPE(problem(
            "POL-003",
            Category.CALLER,
            "{0} was expected, {1} was found.",
            "Write the value in the expected form; docs/policy.md shows one for each key.",
            "此处应为 {0}，实际为 {1}。",
            "请按要求的形式填写；各键示例见 docs/policy.md。")),
    OUT_OF_RANGE(problem(
            "POL-004",
            Category.CALLER,
            "{0} is outside {1} to {2}.",
            "Choose a number in that range.",
            "{0} 不在 {1} 至 {2} 范围内。",
            "请选择该范围内的数值。")),
    ORDER(problem(
            "POL-005",
            Category.CALLER,
            "\"{0}\" does not end after it begins at \"{1}\".",
            "Let the latest time be longer than the earliest.",
            "截止“{0}”不晚于起始“{1}”。",
            "请让最晚时间大于最早时间。")),
    EMPTY(problem(
            "POL-006",
            Category.CALLER,
            "At least one entry is needed here.",
            "Name at least one, or leave the key out to keep the default.",
            "此处至少需要一项。",
            "请至少填写一项，或省略该键以保留默认值。")),
    TARGET_TEXT(problem(
            "POL-007",
            Category.CALLER,
            "\"{0}\" is not a target.",
            "Write \"< 4\", \"<= 4\", \">= 99\", \"> 99\" or \"80 to 110\", and \", falling\", \", rising\" or \", not falling\" behind it if wanted.",
            "“{0}”不是目标值。",
            "请写“< 4”“<= 4”“>= 99”“> 99”或“80 to 110”，需要时在后面加“, falling”“, rising”或“, not falling”。")),
    NOT_ON_CHECKLIST(problem(
            "POL-008",
            Category.CALLER,
            "The topic \"{0}\" is not on the checklist.",
            "Add it to followUp.checklist, or take it out here.",
            "话题“{0}”不在清单中。",
            "请将其加入 followUp.checklist，或在此处删除。")),
    TWICE(problem(
            "POL-009",
            Category.CALLER,
            "\"{0}\" stands here twice.",
            "Keep one of the two.",
            "“{0}”在此处重复。",
            "请保留其中一项。")),
    MISSING_KEY(problem(
            "POL-010",
            Category.CALLER,
            "The key \"{0}\" is missing and has no default here.",
            "Add it; docs/policy.md shows its form.",
            "缺少键“{0}”，且此处没有默认值。",
            "请补充；形式见 docs/policy.md。")),
    NO_FILE(problem(
            "POL-011",
            Category.CALLER,
            "The policy file \"{0}\" cannot be opened.",
            "Check that it exists, may be read, and is UTF-8 text.",
            "无法打开策略文件“{0}”。",
            "请检查文件是否存在、可读且为 UTF-8 文本。"));

    private final ProblemDefinition definition;

    PolicyProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
