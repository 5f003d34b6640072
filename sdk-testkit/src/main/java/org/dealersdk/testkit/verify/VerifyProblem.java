package org.dealersdk.testkit.verify;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with a request to judge a plug-in. */
public enum VerifyProblem implements ProblemCode {
    UNKNOWN_ARGUMENT(problem(
            "KIT-001",
            Category.CALLER,
            "The argument \"{0}\" is not known or lacks its value.",
            "Give --plugin, --agent, --record, --transcript, --config, --tier, --only, --report, --check or --lang, each with a value.",
            "参数“{0}”无法识别或缺少取值。",
            "请使用 --plugin、--agent、--record、--transcript、--config、--tier、--only、--report、--check 或 --lang，并各带一个值。")),
    NO_PLUGIN_NAMED(problem(
            "KIT-002",
            Category.CALLER,
            "It is not said what to judge.",
            "Name a jar or a plug-in id with --plugin, a test agent with --agent, a recorded run with --transcript, or a statement with --check.",
            "未指定要检验的对象。",
            "请用 --plugin 指定 jar 或插件标识，用 --agent 指定测试代理，用 --transcript 指定记录，或用 --check 指定声明文件。")),
    UNKNOWN_PLUGIN(problem(
            "KIT-003",
            Category.CALLER,
            "There is no plug-in {0}; found: {1}.",
            "Put its jar on the class path, or name the jar; it needs a service file for DealerPlugin.",
            "没有插件 {0}；已找到：{1}。",
            "请把其 jar 放入类路径，或直接指定 jar；jar 中须有 DealerPlugin 的服务文件。")),
    NOT_MAKEABLE(problem(
            "KIT-004",
            Category.CALLER,
            "The plug-in class {0} cannot be made.",
            "Give it a public constructor without parameters (PLG.1).",
            "无法创建插件类 {0} 的实例。",
            "请提供公共的无参构造方法（PLG.1）。")),
    UNREADABLE(problem(
            "KIT-005",
            Category.CALLER,
            "The file {0} cannot be read as what it should be.",
            "Check the path and the form.",
            "无法按应有的格式读取文件 {0}。",
            "请检查路径与格式。")),
    UNKNOWN_KEY(problem(
            "KIT-006",
            Category.CALLER,
            "The key {0} is not known.",
            "Keys are <kind>.<setting> for each kind of provider, server, heard, patience and waive.<rule>.",
            "无法识别键 {0}。",
            "可用的键为各类提供者的 <类别>.<设置>、server、heard、patience 和 waive.<规则>。")),
    BAD_VALUE(problem(
            "KIT-007",
            Category.CALLER,
            "The value of {0} does not fit; expected is {1}.",
            "Correct it.",
            "{0} 的值不合适；应为 {1}。",
            "请更正该值。")),
    ONE_PLACE(problem(
            "KIT-008",
            Category.CALLER,
            "All places of the {0} would be the same.",
            "Let one setting hold ${place}, which stands for the name of a place.",
            "{0} 的所有位置都会相同。",
            "请让某个设置包含 ${place}，它代表位置的名称。"));

    private final ProblemDefinition definition;

    VerifyProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
