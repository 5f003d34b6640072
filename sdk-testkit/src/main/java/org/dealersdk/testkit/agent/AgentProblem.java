package org.dealersdk.testkit.agent;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong between the kit and a test agent. None of it is held against the system behind the agent. */
public enum AgentProblem implements ProblemCode {
    CANNOT_START(problem(
            "AGT-001",
            Category.UNAVAILABLE,
            "The agent {0} cannot be started.",
            "Check the command and its path; blanks separate its words.",
            "无法启动测试代理 {0}。",
            "请检查命令及其路径；各词以空格分隔。")),
    BAD_ADDRESS(problem(
            "AGT-002",
            Category.CALLER,
            "{0} is no address of an agent.",
            "Give http:// with localhost, 127.0.0.1 or [::1], or https:// for another machine; settings and their secrets travel there.",
            "{0} 不是可用的测试代理地址。",
            "本机请用 http:// 加 localhost、127.0.0.1 或 [::1]，其他机器请用 https://；设置及其机密内容会发往该处。")),
    ENDED(problem(
            "AGT-003",
            Category.UNAVAILABLE,
            "The agent has ended with exit code {0}.",
            "Let it run until its input ends; its error stream tells why it did not.",
            "测试代理已结束，退出码 {0}。",
            "应运行至输入结束；原因见其错误流。")),
    CLOSED(problem(
            "AGT-004",
            Category.CALLER,
            "The agent was closed.",
            "Ask nothing after closing AgentPlugin.",
            "测试代理已关闭。",
            "关闭 AgentPlugin 后请勿再使用。")),
    SILENT(problem(
            "AGT-005",
            Category.UNKNOWN_OUTCOME,
            "No answer to {0} came within {1} seconds.",
            "Answer every request, refused ones too, and others while one waits; a slow machine needs a greater patience.",
            "{1} 秒内未收到对 {0} 的应答。",
            "每个请求（包括被拒绝的）都须应答，一个等待时其余照常应答；机器较慢时请增大 patience。")),
    GIVEN_UP(problem(
            "AGT-006",
            Category.UNAVAILABLE,
            "The agent said nothing at all for {0} seconds although it was asked, and was given up.",
            "Write each answer out at once, with a line end, and flush it.",
            "测试代理在被询问后 {0} 秒内毫无回应，已放弃。",
            "每个应答须立即输出，以换行结尾，并刷新缓冲。")),
    NO_ANSWER(problem(
            "AGT-007",
            Category.CORRUPT,
            "The agent wrote what is no answer: {0}",
            "Write one JSON object in UTF-8 a line, and nothing else; logs belong on the error stream.",
            "测试代理输出的内容不是应答：{0}",
            "每行只写一个 UTF-8 编码的 JSON 对象；日志请写入错误流。")),
    NOT_ASKED(problem(
            "AGT-008",
            Category.CORRUPT,
            "The agent answered what nobody asked: {0}",
            "Repeat the id of the request as it is.",
            "测试代理应答了未曾提出的请求：{0}",
            "请原样带回请求的 id。")),
    TOO_LONG(problem(
            "AGT-009",
            Category.CORRUPT,
            "The agent wrote more than {0} bytes as one answer.",
            "End every answer with a line end, and give no more than the request's limit asks for.",
            "测试代理的一个应答超过 {0} 字节。",
            "每个应答须以换行结尾，且不多于请求的 limit。")),
    MISFIT(problem(
            "AGT-010",
            Category.CORRUPT,
            "The agent's answer to {0} does not fit the protocol: {1}",
            "Compare it with docs/guide/agent.md.",
            "测试代理对 {0} 的应答不符合协议：{1}",
            "请对照 docs/guide/agent.md。")),
    STATUS(problem(
            "AGT-011",
            Category.CORRUPT,
            "The agent answered {0} with the HTTP status {1}.",
            "Check the address and its path; an answer has status 200, a refusal too.",
            "测试代理以 HTTP 状态 {1} 应答 {0}。",
            "请检查地址及其路径；应答的状态为 200，拒绝也是。")),
    UNREACHABLE(problem(
            "AGT-012",
            Category.UNKNOWN_OUTCOME,
            "No answer to {0} can be had from {1}.",
            "Start the server, and let it keep connections until it has answered.",
            "无法从 {1} 获得对 {0} 的应答。",
            "请启动服务，并在应答之前保持连接。")),
    UNSUPPORTED(problem(
            "AGT-013",
            Category.UNSUPPORTED,
            "The agent does not support {0}.",
            "Answer it, or leave the part it belongs to out of describe.",
            "测试代理不支持 {0}。",
            "请实现该操作，或在 describe 中去掉其所属部分。")),
    NO_END(problem(
            "AGT-014",
            Category.UNAVAILABLE,
            "The agent did not say within {1} seconds that the member {0} has ended.",
            "After leave, answer next with ended as soon as all deliveries are settled.",
            "{1} 秒内测试代理未告知成员 {0} 已结束。",
            "leave 之后，所有投递均有结果时即对 next 应答 ended。")),
    ROLLBACK(problem(
            "AGT-015",
            Category.CORRUPT,
            "A rollback failed with {0}.",
            "Let a rollback always succeed; there is nothing to refuse.",
            "回滚失败：{0}。",
            "回滚应始终成功，没有可拒绝之处。")),
    NO_RECORD(problem(
            "AGT-016",
            Category.CALLER,
            "The transcript {0} cannot be written.",
            "Name a file in a directory that exists.",
            "无法写入记录文件 {0}。",
            "请指定已有目录中的文件。")),
    OTHERWISE(problem(
            "AGT-020",
            Category.CORRUPT,
            "The kit asks otherwise than recorded ({0}): {1} instead of {2}.",
            "Judge with the version of the kit that recorded, or record again.",
            "套件的询问与记录不同（{0}）：{1}，而记录为 {2}。",
            "请使用录制时的套件版本，或重新录制。")),
    NOT_RECORDED(problem(
            "AGT-021",
            Category.CORRUPT,
            "The transcript holds no such check.",
            "Judge with the version of the kit that recorded, or record again.",
            "记录中没有该检查。",
            "请使用录制时的套件版本，或重新录制。")),
    LEFT_OVER(problem(
            "AGT-022",
            Category.CORRUPT,
            "The kit did not ask what was recorded: {0}",
            "Judge with the version of the kit that recorded, or record again.",
            "套件未提出已记录的请求：{0}",
            "请使用录制时的套件版本，或重新录制。"));

    private final ProblemDefinition definition;

    AgentProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
