package org.dealersdk.plugin.sqlite;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Setting;

/** The settings of this plug-in; a value that is not exactly as expected stops the start. */
final class Settings {

    static final Setting PATH = new Setting(
                    "path",
                    new Text(
                            "The file that holds everything; storage and messaging may name the same one.",
                            "保存全部数据的文件；存储与消息可使用同一文件。"),
                    Optional.empty(),
                    "the path of a file in an existing directory",
                    Settings::isPath,
                    false)
            .withoutBearing();

    static final Setting READERS = number(
                    "readers", new Text("How many reads may run at the same time.", "可同时进行的读取数。"), 8, 1, 64)
            .withoutBearing();

    static final Setting NOTICES = new Setting(
                    "notices",
                    new Text(
                            "The file to which what customers are to be told is written, a line each; some other program sends it.",
                            "写入客户通知的文件，每行一条；由其他程序发送。"),
                    Optional.empty(),
                    "the path of a file in an existing directory",
                    Settings::isPath,
                    false)
            .withoutBearing();

    static final Setting KEEP_DAYS = number(
            "keep-days",
            new Text(
                    "How many days messages are kept after every group has handled them, for replay.",
                    "所有组处理完毕后，消息为重放而保留的天数。"),
            7,
            0,
            3650);

    static final Setting KEEP_UNHANDLED_DAYS = number(
            "keep-unhandled-days",
            new Text(
                    "How many days messages and dead letters are kept that some group has not handled.",
                    "尚有组未处理的消息及死信的保留天数。"),
            365,
            1,
            3650);

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,4}");

    private Settings() {}

    private static Setting number(String key, Text meaning, int preset, int from, int to) {
        Predicate<String> fits = value ->
                NUMBER.matcher(value).matches() && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
        return new Setting(
                key,
                meaning,
                Optional.of(String.valueOf(preset)),
                "a whole number from " + from + " to " + to,
                fits,
                false);
    }

    private static boolean isPath(String value) {
        try {
            return !value.isBlank() && Path.of(value).getFileName() != null;
        } catch (InvalidPathException unusable) {
            return false;
        }
    }
}
