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
            "请提供：{2}。")),
    CANNOT_LOAD(problem(
            "PLG-003",
            Category.UNAVAILABLE,
            "The plug-in {0} from {1} cannot be loaded: {2}.",
            "Give the complete jar of the plug-in and the jars it needs; the other plug-ins go on without it.",
            "无法从 {1} 加载插件 {0}：{2}。",
            "请提供完整的插件 jar 及其依赖；其他插件不受影响。")),
    SPI_VERSION(problem(
            "PLG-004",
            Category.UNSUPPORTED,
            "The plug-in {0} from {1} was built against SPI {2}; this host has {3}.",
            "Use a version of the plug-in for SPI {3}; the other plug-ins go on without it.",
            "插件 {0}（{1}）基于 SPI {2} 构建，而本机为 {3}。",
            "请使用适配 SPI {3} 的插件版本；其他插件不受影响。")),
    INCOMPLETE(problem(
            "PLG-005",
            Category.UNSUPPORTED,
            "The plug-in {0} from {1} does not implement {2}.",
            "Build it again against this SPI; the other plug-ins go on without it.",
            "插件 {0}（{1}）未实现 {2}。",
            "请基于当前 SPI 重新构建；其他插件不受影响。")),
    NULL_ANSWER(problem(
            "PLG-006",
            Category.UNSUPPORTED,
            "The plug-in {0} from {1} answers {2} with null.",
            "Tell its vendor; the other plug-ins go on without it.",
            "插件 {0}（{1}）对 {2} 返回空值。",
            "请联系供应商；其他插件不受影响。")),
    NOT_A_JAR(problem(
            "PLG-007",
            Category.CALLER,
            "{0} in the plug-in directory is not a readable jar.",
            "Remove it, or copy the plug-in jar there again.",
            "插件目录中的 {0} 不是可读取的 jar 文件。",
            "请移除，或重新复制插件 jar。")),
    NO_DIRECTORY(problem(
            "PLG-008",
            Category.CALLER,
            "The plug-in directory {0} cannot be read.",
            "Create it, or correct the path.",
            "无法读取插件目录 {0}。",
            "请创建该目录，或更正路径。")),
    TOO_MANY_FAILURES(problem(
            "PLG-009",
            Category.CORRUPT,
            "The search for plug-ins was given up after {0} steps.",
            "Look at the failures before this one; one broken service file fails without end.",
            "查找插件在 {0} 步后中止。",
            "请查看此前的错误；某个服务文件持续出错。")),
    DUPLICATE_ID(problem(
            "PLG-020",
            Category.CALLER,
            "Two plug-ins have the id {0}: {1} from {2}, and {3} from {4}.",
            "Remove one of the two from the class path or the plug-in directory.",
            "两个插件使用相同标识 {0}：{1}（{2}）与 {3}（{4}）。",
            "请从类路径或插件目录中移除其中一个。")),
    AMBIGUOUS(problem(
            "PLG-021",
            Category.CALLER,
            "Several plug-ins offer {0}: {1}.",
            "Choose one: set \"{0}\" to its id.",
            "有多个插件提供 {0}：{1}。",
            "请选择其一：将“{0}”设为其标识。")),
    NONE_OFFERS(problem(
            "PLG-022",
            Category.CALLER,
            "No plug-in that could be loaded offers {0}.",
            "Put the jar of one on the class path or into the plug-in directory.",
            "没有可用插件提供 {0}。",
            "请将插件 jar 放入类路径或插件目录。")),
    UNKNOWN_PLUGIN(problem(
            "PLG-023",
            Category.CALLER,
            "There is no plug-in \"{1}\" for {0}.",
            "Choose one of those that offer it: {2}.",
            "没有用于 {0} 的插件“{1}”。",
            "请在提供者中选择：{2}。")),
    NO_HOUSE_RULES(problem(
            "PLG-024",
            Category.UNSUPPORTED,
            "The plug-in {0} fails to declare its house rules: {1}.",
            "Tell its vendor, or remove the plug-in; without its rules nothing may open, since a veto would be missing.",
            "插件 {0} 无法给出其门店规则：{1}。",
            "请联系供应商或移除该插件；缺少其规则时不得启动，否则会遗漏否决条件。")),
    NO_NUMBER(problem(
            "PLG-025",
            Category.UNSUPPORTED,
            "The plug-in {0} gives no usable number: {1}.",
            "Tell its vendor, or choose another numbering; nothing has been kept.",
            "插件 {0} 未给出可用编号：{1}。",
            "请联系供应商或改用其他编号方式；未保存任何内容。"));

    private final ProblemDefinition definition;

    SpiProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
