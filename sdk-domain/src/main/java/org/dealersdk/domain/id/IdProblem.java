package org.dealersdk.domain.id;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with an identifier. */
public enum IdProblem implements ProblemCode {
    LENGTH(problem(
            "IDN-001",
            Category.CALLER,
            "An id of {0} characters was given.",
            "Give an id of 1 to {1} characters.",
            "标识长度为 {0} 个字符。",
            "请提供 1 至 {1} 个字符的标识。")),
    CHARACTERS(problem(
            "IDN-002",
            Category.CALLER,
            "An id begins or ends with a blank, or holds a control character or half a character.",
            "Remove it; blanks inside an id are kept and significant.",
            "标识首尾含空白，或含控制字符、不完整字符。",
            "请去除；标识内部的空白会保留并参与比较。"));

    private final ProblemDefinition definition;

    IdProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
