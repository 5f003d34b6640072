package org.dealersdk.spi.messaging;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** How messaging refuses and fails; every plug-in uses exactly these. */
public enum MessagingProblem implements ProblemCode {
    CANNOT_OPEN(problem(
            "MSG-001",
            Category.UNAVAILABLE,
            "The broker cannot be reached: {0}.",
            "Check its address and the rights, then start again.",
            "无法连接消息代理：{0}。",
            "请检查地址和权限后重新启动。")),
    CLOSED(problem(
            "MSG-003",
            Category.CALLER,
            "Messaging has been closed.",
            "Open it again before using it.",
            "消息连接已关闭。",
            "请重新打开后再使用。")),
    GROUP_DIFFERS(problem(
            "MSG-004",
            Category.CALLER,
            "The group has other members with a different request.",
            "Subscribe with the same stores and names, or use another group.",
            "该组已有成员使用不同的订阅请求。",
            "请使用相同的门店与名称，或换一个组。")),
    NO_SCOPE(problem(
            "MSG-005",
            Category.CALLER,
            "The subscription names no store.",
            "Name every store whose messages are wanted.",
            "订阅未指定门店。",
            "请指定需要接收消息的每个门店。")),
    BAD_REQUEST(problem(
            "MSG-006",
            Category.CALLER,
            "The subscription has a blank group, attempts outside 1 to 100, or a negative backoff.",
            "Correct the request.",
            "订阅的组为空、次数不在 1 至 100，或间隔为负。",
            "请更正订阅请求。")),
    TOO_LARGE(problem(
            "MSG-007",
            Category.CALLER,
            "A message body has {0} bytes, at most {1}.",
            "Shorten it; nothing is ever cut silently.",
            "消息正文为 {0} 字节，上限 {1}。",
            "请缩短；系统不会自动截断。")),
    UNAVAILABLE(problem(
            "MSG-040",
            Category.UNAVAILABLE,
            "The broker did not take the messages over.",
            "Publish all of them again later.",
            "消息代理未接收消息。",
            "请稍后重新发布全部消息。")),
    BAD_POSITION(problem(
            "MSG-008",
            Category.CALLER,
            "The position is not one of this broker.",
            "Use a position from a delivery, or start at a time.",
            "该位置不属于此消息代理。",
            "请使用投递中的位置，或按时间开始。"));

    private final ProblemDefinition definition;

    MessagingProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
