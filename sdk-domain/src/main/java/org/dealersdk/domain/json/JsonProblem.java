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
            "请仅使用模型自身的值。"));

    private final ProblemDefinition definition;

    JsonProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
