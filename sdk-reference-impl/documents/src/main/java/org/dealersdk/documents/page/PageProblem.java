package org.dealersdk.documents.page;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a template. */
public enum PageProblem implements ProblemCode {
    NO_TEMPLATE(problem(
            "TPL-001",
            Category.UNSUPPORTED,
            "There is no template {0}.",
            "Put the version of the program, or of the vendor's forms, on the class path that has it; templates are never removed.",
            "没有模板 {0}。",
            "请在类路径中加入包含该模板的程序版本或供应商表单包；模板不得删除。")),
    BAD_TEMPLATE(problem(
            "TPL-002",
            Category.CORRUPT,
            "The template {0} and the data of the form do not fit: {1}.",
            "Compare the names in the template with those the form fills in.",
            "模板 {0} 与表单数据不符：{1}。",
            "请核对模板中的名称与表单填写的名称。"));

    private final ProblemDefinition definition;

    PageProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
