package org.dealersdk.spi.storage;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;

/** How storage refuses and fails; every plug-in uses exactly these. Ids stay out of the texts, since ids may be personal. */
public enum StorageProblem implements ProblemCode {
    CANNOT_OPEN(problem(
            "STO-001",
            Category.UNAVAILABLE,
            "The storage cannot be opened: {0}.",
            "Check the path or address, the rights and the free space, then start again.",
            "无法打开存储：{0}。",
            "请检查路径或地址、权限和剩余空间后重新启动。")),
    IN_USE(problem(
            "STO-002",
            Category.UNAVAILABLE,
            "The storage is in use by another process.",
            "Stop the other process, or use a plug-in that offers several hosts.",
            "存储正被另一个进程使用。",
            "请停止另一个进程，或改用支持多主机的插件。")),
    CLOSED(problem(
            "STO-003",
            Category.CALLER,
            "The storage has been closed.",
            "Open it again before using it.",
            "存储已关闭。",
            "请重新打开后再使用。")),
    ALREADY_EXISTS(problem(
            "STO-010",
            Category.CONFLICT,
            "A {0} with this id exists already.",
            "Load it and decide again, or use a new id.",
            "该标识的 {0} 已存在。",
            "请加载后重新决定，或使用新的标识。")),
    STALE_VERSION(problem(
            "STO-011",
            Category.CONFLICT,
            "The {0} was changed or erased by somebody else meanwhile.",
            "Load it again and decide again.",
            "{0} 已被他人修改或删除。",
            "请重新加载后再决定。")),
    DUPLICATE_KEY(problem(
            "STO-012",
            Category.CONFLICT,
            "Another {0} holds the same value of \"{1}\".",
            "Use the existing one, or give another value.",
            "另一个 {0} 已使用相同的“{1}”。",
            "请使用已有的记录，或换一个值。")),
    WRONG_STORE(problem(
            "STO-013",
            Category.CALLER,
            "The event belongs to another store than the unit of work.",
            "Append it in a unit of work of its own store.",
            "事件所属门店与工作单元不一致。",
            "请在其所属门店的工作单元中追加。")),
    TOO_LARGE(problem(
            "STO-014",
            Category.CALLER,
            "The {0} is too large: {1}, at most {2}.",
            "Shorten it; nothing is ever cut silently.",
            "{0} 过大：{1}，上限 {2}。",
            "请缩短；系统不会自动截断。")),
    UNSTORABLE_TEXT(problem(
            "STO-015",
            Category.CALLER,
            "The {0} holds a NUL character or half a character.",
            "Remove it.",
            "{0} 含空字符或不完整字符。",
            "请去除。")),
    UNKNOWN_ATTRIBUTE(problem(
            "STO-020",
            Category.CALLER,
            "{0} cannot be searched or sorted by \"{1}\".",
            "Use one of: {2}.",
            "{0} 不能按“{1}”查询或排序。",
            "请使用：{2}。")),
    WRONG_KIND(problem(
            "STO-021",
            Category.CALLER,
            "The value compared with \"{0}\" is not of kind {1}.",
            "Give a value of that kind.",
            "与“{0}”比较的值不是 {1} 类型。",
            "请提供该类型的值。")),
    BAD_CURSOR(problem(
            "STO-022",
            Category.CALLER,
            "The cursor belongs to another query or store, or was altered.",
            "Start from the first page.",
            "游标属于其他查询或门店，或已被改动。",
            "请从第一页重新开始。")),
    BAD_LIMIT(problem(
            "STO-023",
            Category.CALLER,
            "A limit of {0} was given.",
            "Give a limit from 1 to {1}.",
            "给定的上限为 {0}。",
            "请给定 1 至 {1} 的上限。")),
    ROLLBACK_ONLY(problem(
            "STO-034",
            Category.CALLER,
            "A write of this unit of work has failed, so the unit cannot be kept.",
            "Let the failure leave the unit, and start a new one.",
            "该工作单元中有写入失败，无法提交。",
            "请让失败退出该单元，并重新开始。")),
    UNIT_ENDED(problem(
            "STO-036",
            Category.CALLER,
            "The unit of work is nested, has ended, or is used from another thread.",
            "Use it only inside its own call and thread.",
            "工作单元被嵌套、已结束或在其他线程使用。",
            "请仅在其调用及线程内使用。")),
    FULL(problem(
            "STO-040",
            Category.UNAVAILABLE,
            "The storage is full; nothing was written.",
            "Free some space; the storage goes on by itself.",
            "存储空间已满；未写入任何内容。",
            "请释放空间；存储会自动恢复。")),
    INPUT_OUTPUT(problem(
            "STO-041",
            Category.UNAVAILABLE,
            "The storage could not be read or written; nothing was changed.",
            "Look at the disk or the connection; the call may be repeated.",
            "存储读写失败；未作任何更改。",
            "请检查磁盘或连接；可重试。")),
    UNKNOWN_OUTCOME(problem(
            "STO-043",
            Category.UNKNOWN_OUTCOME,
            "Whether the unit of work was kept is not known.",
            "Look before repeating it.",
            "工作单元是否已提交未知。",
            "请先核实再重试。")),
    CORRUPT(problem(
            "STO-044",
            Category.CORRUPT,
            "Stored data cannot be understood: {0}.",
            "Restore a backup, or ask the vendor; the file was left as it is.",
            "存储数据无法识别：{0}。",
            "请恢复备份或联系供应商；文件保持原样。"));

    private final ProblemDefinition definition;

    StorageProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
