package org.dealersdk.runtime;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with the use of a dealership. */
public enum RuntimeProblem implements ProblemCode {
    CLOSED(problem(
            "RUN-001",
            Category.CALLER,
            "The dealership has been closed.",
            "Open it again before using it.",
            "经销店系统已关闭。",
            "请重新打开后再使用。")),
    GIVEN_UP(problem(
            "RUN-002",
            Category.UNAVAILABLE,
            "The work was tried {0} times and did not succeed; nothing was changed.",
            "Try again when there is less going on, or look at the first problem.",
            "该操作尝试了 {0} 次仍未成功；未作任何更改。",
            "请稍后重试，或查看第一个问题。")),
    NOT_FOUND(problem(
            "RUN-003",
            Category.CALLER,
            "There is no {0} with this id in store {1}.",
            "Check the id and the store.",
            "门店 {1} 中没有该标识的 {0}。",
            "请核对标识与门店。")),
    NO_RIGHT(problem(
            "RUN-004",
            Category.CALLER,
            "Staff member {0} may not work at the desk \"{1}\".",
            "Ask somebody who acts as one of: {2}.",
            "员工 {0} 无权使用“{1}”岗位功能。",
            "请由以下岗位人员办理：{2}。")),
    ENDLESS_REACTIONS(problem(
            "RUN-005",
            Category.CALLER,
            "Reactions to \"{0}\" set off each other for more than {1} generations; nothing was changed.",
            "Look for a reaction that sets itself off.",
            "“{0}”引发的连锁处理超过 {1} 层；未作任何更改。",
            "请检查自我触发的处理。")),
    UNKNOWN_KEY(problem(
            "RUN-010",
            Category.CALLER,
            "The configuration has an unknown key \"{0}\".",
            "Remove it or correct its name; known are {1}, and settings of a plug-in written as plug-in.setting.",
            "配置中有未知项“{0}”。",
            "请删除或更正名称；可用项：{1}，以及“插件.设置项”。")),
    BAD_VALUE(problem(
            "RUN-011",
            Category.CALLER,
            "The value of \"{0}\" in the configuration does not fit.",
            "Give {1}.",
            "配置项“{0}”取值不合适。",
            "请提供：{1}。")),
    UNREADABLE_FILE(problem(
            "RUN-012",
            Category.CALLER,
            "The configuration file {0} cannot be read as UTF-8 text.",
            "Check the path, the rights and the encoding.",
            "无法以 UTF-8 文本读取配置文件 {0}。",
            "请检查路径、权限与编码。")),
    NO_PASSES(problem(
            "RUN-013",
            Category.UNSUPPORTED,
            "This installation gives no passes to customers.",
            "Set progress-secret to at least 32 characters that nobody can guess, the same on every host.",
            "本系统未启用客户查询凭证。",
            "请将 progress-secret 设为至少 32 个不可猜测的字符，各主机须一致。")),
    UNCERTIFIED_SETTING(problem(
            "RUN-014",
            Category.CALLER,
            "The plug-in {0} is certified with {1} = {2} and runs with {1} = {3}: what it promises was not proven for that.",
            "Set the certified value, or have the plug-in judged with yours.",
            "插件 {0} 以 {1} = {2} 通过认证，现以 {1} = {3} 运行：其承诺未在该设置下验证。",
            "请改回认证时的取值，或以现有设置重新评测插件。")),
    UNCERTIFIED_PLUGIN(problem(
            "RUN-015",
            Category.CALLER,
            "The statement of the plug-in {0} is about something else: its {1} is {2}, here it is {3}.",
            "Take the statement that was made for this plug-in, or have the plug-in judged again.",
            "插件 {0} 的合规声明与实际不符：声明中 {1} 为 {2}，实际为 {3}。",
            "请使用为该插件生成的声明，或重新评测插件。")),
    NO_CERTIFICATE(problem(
            "RUN-016",
            Category.CALLER,
            "The statement of the plug-in {0} is worth no certificate: {1}.",
            "Have the plug-in judged at the full tier, and give the statement of that run.",
            "插件 {0} 的合规声明不构成认证：{1}。",
            "请以 full 级别评测插件，并提供该次运行的声明。"));

    private final ProblemDefinition definition;

    RuntimeProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
