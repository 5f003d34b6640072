package org.dealersdk.domain.json;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a JSON document. */
public enum JsonProblem implements ProblemCode {
    UNREADABLE(problem(
            "JSN-001",
            Category.CORRUPT,
            "The document is not a {0}.",
            "Compare it with the JSON Schema of {0}.",
            "该文档不是 {0}。",
            "请对照 {0} 的 JSON Schema。")),
    UNWRITABLE(problem(
            "JSN-002",
            Category.CALLER,
            "The {0} cannot be written as JSON.",
            "Use only the model's own values.",
            "{0} 无法写成 JSON。",
            "请仅使用模型自身的值。")),
    STATUS_FILE(problem(
            "JSN-003",
            Category.CALLER,
            "The status codes cannot be understood.",
            "Give a list of mappings, each with type, lifecycle and codes; each code with code, words and canonical.",
            "状态代码文件无法解析。",
            "请提供映射列表，每项含 type、lifecycle 与 codes；每个代码含 code、words 与 canonical。")),
    NO_STATUS_FILE(problem(
            "JSN-004",
            Category.CALLER,
            "The file of status codes \"{0}\" cannot be opened.",
            "Check that it exists, may be read, and is UTF-8 text.",
            "无法打开状态代码文件“{0}”。",
            "请检查文件是否存在、可读且为 UTF-8 文本。"));

    private final ProblemDefinition definition;

    JsonProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
