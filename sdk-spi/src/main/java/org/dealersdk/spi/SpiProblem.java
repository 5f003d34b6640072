package org.dealersdk.spi;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a plug-in or its configuration. */
public enum SpiProblem implements ProblemCode {
    PLUGIN_ID(problem(
            "PLG-001",
            Category.CALLER,
            "\"{0}\" cannot be a plug-in id.",
            "Use lower-case letters, digits and single hyphens, such as acme-storage.",
            "“{0}”不能作为插件标识。",
            "请使用小写字母、数字与单个连字符，例如 acme-storage。")),
    UNKNOWN_SETTING(problem(
            "PLG-010",
            Category.CALLER,
            "Plug-in {0} has no setting \"{1}\".",
            "Remove it or correct its name; known settings: {2}.",
            "插件 {0} 没有设置项“{1}”。",
            "请删除或更正名称；可用设置项：{2}。")),
    MISSING_SETTING(problem(
            "PLG-011",
            Category.CALLER,
            "Plug-in {0} needs the setting \"{1}\".",
            "Give {2}.",
            "插件 {0} 需要设置项“{1}”。",
            "请提供：{2}。")),
    BAD_SETTING(problem(
            "PLG-012",
            Category.CALLER,
            "The value of setting \"{1}\" of plug-in {0} does not fit.",
            "Give {2}.",
            "插件 {0} 的设置项“{1}”取值不合适。",
            "请提供：{2}。"));

    private final ProblemDefinition definition;

    SpiProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
