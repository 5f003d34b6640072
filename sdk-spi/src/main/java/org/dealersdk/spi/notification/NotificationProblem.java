package org.dealersdk.spi.notification;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** How a notification channel refuses and fails; every plug-in uses exactly these. */
public enum NotificationProblem implements ProblemCode {
    CANNOT_OPEN(problem(
            "NTF-001",
            Category.UNAVAILABLE,
            "The way to customers cannot be opened: {0}.",
            "Check its address and the rights, then start again.",
            "无法开通客户通知渠道：{0}。",
            "请检查地址和权限后重新启动。")),
    CLOSED(problem(
            "NTF-003",
            Category.CALLER,
            "The way to customers has been closed.",
            "Open it again before using it.",
            "客户通知渠道已关闭。",
            "请重新打开后再使用。")),
    NO_SUCH_CHANNEL(problem(
            "NTF-010",
            Category.UNSUPPORTED,
            "Customers cannot be told by {0} here.",
            "Use one of: {1}.",
            "此处不支持以“{0}”方式通知客户。",
            "请使用：{1}。")),
    NOT_REACHABLE(problem(
            "NTF-011",
            Category.CALLER,
            "The address is none of its kind, or its owner takes no messages.",
            "Ask the customer how to be reached; sending again is of no use.",
            "地址无效，或对方拒收消息。",
            "请向客户核实联系方式；重复发送无效。")),
    TOO_LONG(problem(
            "NTF-012",
            Category.CALLER,
            "The text has {0} characters, at most {1}.",
            "Shorten it; nothing is ever cut silently.",
            "文本为 {0} 个字符，上限 {1}。",
            "请缩短；系统不会自动截断。")),
    UNAVAILABLE(problem(
            "NTF-040",
            Category.UNAVAILABLE,
            "The notice was not taken over.",
            "Send it again later; nothing has been sent.",
            "通知未被接收。",
            "请稍后重新发送；尚未发出任何内容。")),
    UNKNOWN(problem(
            "NTF-041",
            Category.UNKNOWN_OUTCOME,
            "Whether the notice was taken over is not known.",
            "Send it again under the same id; the customer hears it once.",
            "无法确认通知是否已被接收。",
            "请以相同标识重新发送；客户只会收到一次。"));

    private final ProblemDefinition definition;

    NotificationProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
