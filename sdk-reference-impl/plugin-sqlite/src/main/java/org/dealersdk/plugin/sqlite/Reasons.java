package org.dealersdk.plugin.sqlite;

import org.dealersdk.domain.problem.Text;

/** Why a file cannot be opened or understood, in both languages. */
final class Reasons {

    static final Text DIRECTORY_MISSING = new Text("its directory does not exist", "所在目录不存在");
    static final Text IS_DIRECTORY = new Text("the path is a directory", "该路径是目录");
    static final Text NO_PERMISSION = new Text("no permission", "没有权限");
    static final Text LOCK_FILE = new Text("the lock file beside it cannot be written", "无法写入同目录下的锁文件");
    static final Text DISK_FULL = new Text("the disk is full", "磁盘已满");
    static final Text NOT_OPENED = new Text("the file cannot be opened", "无法打开该文件");
    static final Text NO_WRITE_AHEAD_LOG =
            new Text("this file system does not allow a write-ahead log", "该文件系统不支持预写日志");
    static final Text NOT_A_DATABASE = new Text("not a database", "不是数据库文件");
    static final Text DAMAGED = new Text("damaged file", "文件已损坏");
    static final Text NOT_OURS = new Text("a database of another program", "是其他程序的数据库");

    private Reasons() {}

    /** The file was written by a newer version of the plug-in. */
    static Text newer(int version, int known) {
        return new Text(
                "schema version " + version + ", known up to " + known, "结构版本为 " + version + "，本插件最高支持 " + known);
    }
}
