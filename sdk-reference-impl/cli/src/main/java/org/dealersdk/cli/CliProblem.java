package org.dealersdk.cli;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with the use of the command line. */
public enum CliProblem implements ProblemCode {
    UNKNOWN_ARGUMENT(problem(
            "CLI-001",
            Category.CALLER,
            "The argument \"{0}\" is not known.",
            "See dealer {1} --help.",
            "无法识别参数“{0}”。",
            "请参阅 dealer {1} --help。")),
    MISSING_VALUE(problem(
            "CLI-002",
            Category.CALLER,
            "Something is missing: {0}.",
            "See dealer {1} --help.",
            "缺少参数：{0}。",
            "请参阅 dealer {1} --help。")),
    BAD_ARGUMENT(problem(
            "CLI-003",
            Category.CALLER,
            "The value of {0} does not fit.",
            "See dealer {1} --help.",
            "{0} 的取值不合适。",
            "请参阅 dealer {1} --help。")),
    CANNOT_WRITE(problem(
            "CLI-004",
            Category.UNAVAILABLE,
            "The file {0} cannot be written.",
            "Check the path, the rights and the free space.",
            "无法写入文件 {0}。",
            "请检查路径、权限与剩余空间。")),
    NO_STORE(problem(
            "CLI-005",
            Category.CALLER,
            "There is no store at {0}.",
            "Give the path of one with --store, or make one with dealer demo or dealer import.",
            "{0} 处没有存储。",
            "请用 --store 指定路径，或先运行 dealer demo 或 dealer import。")),
    NOT_PUBLISHED(problem(
            "CLI-006",
            Category.CALLER,
            "Of the months {0} none was published.",
            "Give months from {1} to {2}.",
            "月份 {0} 均未公布。",
            "请指定 {1} 至 {2} 之间的月份。")),
    OTHER_DEMO(problem(
            "CLI-007",
            Category.CALLER,
            "The store at {0} was begun with seed {1}.",
            "Go on with --seed {1}, or begin another store with --store.",
            "{0} 处的存储以种子 {1} 开始。",
            "请用 --seed {1} 继续，或用 --store 另建存储。")),
    STORE_DIRECTORY(problem(
            "CLI-008",
            Category.UNAVAILABLE,
            "The directory of the store, {0}, cannot be made.",
            "Check the path and the rights.",
            "无法创建存储目录 {0}。",
            "请检查路径与权限。")),
    UNEXPECTED(problem(
            "CLI-009",
            Category.CORRUPT,
            "Something went wrong that should not: {0}.",
            "Run it again with DEALER_TRACE=1 in the environment and report what it shows.",
            "发生了意外错误：{0}。",
            "请在环境变量中设置 DEALER_TRACE=1 后重试，并反馈输出。")),
    NO_TESTKIT(problem(
            "CLI-010",
            Category.UNSUPPORTED,
            "The conformance kit is not on the class path.",
            "Put sdk-testkit and what it needs on the class path of the command.",
            "类路径中没有一致性测试套件。",
            "请把 sdk-testkit 及其依赖放入命令的类路径。")),
    NO_TYPE(problem(
            "CLI-011",
            Category.CALLER,
            "There is no aggregate type \"{0}\".",
            "Use one of: {1}.",
            "没有聚合类型“{0}”。",
            "可用类型：{1}。"));

    private final ProblemDefinition definition;

    CliProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
