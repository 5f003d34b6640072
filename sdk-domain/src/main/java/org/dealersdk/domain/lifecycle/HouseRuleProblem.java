package org.dealersdk.domain.lifecycle;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** What can be wrong with what an installation adds to lifecycles. */
public enum HouseRuleProblem implements ProblemCode {
    NO_TYPE(problem(
            "HSE-001",
            Category.CALLER,
            "{0} names the aggregate type \"{1}\", which does not exist.",
            "Use one of: {2}.",
            "{0} 引用了不存在的聚合类型“{1}”。",
            "可用类型：{2}。")),
    NO_LIFECYCLE(problem(
            "HSE-002",
            Category.CALLER,
            "{0} names the lifecycle \"{1}\", which {2} does not have.",
            "Use one of: {3}.",
            "{0} 引用了 {2} 没有的生命周期“{1}”。",
            "可用生命周期：{3}。")),
    NO_TRIGGER(problem(
            "HSE-003",
            Category.CALLER,
            "The guard {0} names the trigger \"{1}\", which the lifecycle {2} does not have.",
            "Use one of: {3}.",
            "条件 {0} 引用了生命周期“{2}”没有的操作“{1}”。",
            "可用操作：{3}。")),
    GUARD_ID(problem(
            "HSE-004",
            Category.CALLER,
            "{0} cannot have a guard \"{1}\" on \"{2}\": the id is not lower-kebab, or it has one of that id there already.",
            "Give each guard of a trigger an id of its own, such as road-permit.",
            "{0} 在“{2}”上的条件“{1}”无效：标识格式不符或已存在。",
            "请为每个条件指定唯一标识，例如 road-permit。")),
    GUARD_FAILED(problem(
            "HSE-005",
            Category.UNSUPPORTED,
            "The guard {1} of {0} failed with {2} and gives no answer, so the step is not taken.",
            "Tell the vendor of {0}; the step is possible once the guard answers.",
            "{0} 的条件 {1} 出错（{2}）未能答复，操作未执行。",
            "请联系 {0} 的供应商；条件恢复后即可执行。")),
    GUARD_SILENT(problem(
            "HSE-006",
            Category.UNSUPPORTED,
            "The guard {1} of {0} answers with null, so the step is not taken.",
            "Tell the vendor of {0}; a guard answers with a list, empty when it does not object.",
            "{0} 的条件 {1} 返回空值，操作未执行。",
            "请联系 {0} 的供应商；条件须返回列表，无异议时为空列表。")),
    STATUS_FORM(problem(
            "HSE-010",
            Category.CALLER,
            "A status code is blank, begins or ends with a blank, or is longer than {0}.",
            "Write the code as people see it.",
            "状态代码为空、首尾有空格或超过 {0} 个字符。",
            "请填写实际使用的代码。")),
    STATUS_TWICE(problem(
            "HSE-011",
            Category.CALLER,
            "The status code \"{0}\" is declared twice for the lifecycle {1}.",
            "Let each code stand for exactly one canonical state.",
            "生命周期“{1}”的状态代码“{0}”重复声明。",
            "每个代码只能对应一个标准状态。")),
    NO_STATE(problem(
            "HSE-012",
            Category.CALLER,
            "The status code \"{0}\" stands for \"{1}\", which the lifecycle {2} does not have.",
            "Use one of: {3}.",
            "状态代码“{0}”对应的“{1}”不是生命周期“{2}”的状态。",
            "可用状态：{3}。")),
    STATE_WITHOUT_STATUS(problem(
            "HSE-013",
            Category.CALLER,
            "The lifecycle {0} has states without a status code: {1}.",
            "Give each a code, or declare that they go by their canonical codes.",
            "生命周期“{0}”有状态没有对应代码：{1}。",
            "请为其指定代码，或声明沿用标准代码。")),
    MAPPED_TWICE(problem(
            "HSE-014",
            Category.CALLER,
            "{0} declares status codes for the lifecycle {2} of {1}, which has some already.",
            "Keep one declaration of status codes for each lifecycle.",
            "{0} 为 {1} 的生命周期“{2}”重复声明了状态代码。",
            "每个生命周期只保留一份状态代码声明。")),
    NO_DEMAND(problem(
            "HSE-015",
            Category.CALLER,
            "The status code \"{0}\" demands \"{1}\", which {2} does not know.",
            "Use one of: {3}.",
            "状态代码“{0}”要求的“{1}”不是 {2} 支持的条件。",
            "可用条件：{3}。")),
    NO_STATUS(problem(
            "HSE-020",
            Category.CALLER,
            "This store has no status \"{0}\".",
            "Use one of: {1}.",
            "本店没有状态“{0}”。",
            "可用状态：{1}。")),
    OTHER_STATE(problem(
            "HSE-021",
            Category.CALLER,
            "The status \"{0}\" stands for \"{1}\", but the state is \"{2}\".",
            "Take the step that leads to \"{1}\" first.",
            "状态“{0}”对应“{1}”，而当前为“{2}”。",
            "请先执行进入“{1}”的操作。")),
    DEMANDED(problem(
            "HSE-022",
            Category.CALLER,
            "This store does not enter the status without {0}.",
            "See to {0} first.",
            "本店进入该状态前须有{0}。",
            "请先完成{0}。"));

    private final ProblemDefinition definition;

    HouseRuleProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
