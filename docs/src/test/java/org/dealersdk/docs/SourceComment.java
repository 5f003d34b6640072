package org.dealersdk.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the source says about the components of a record and about methods, so that generated documents need no second wording. */
final class SourceComment {

    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);

    private SourceComment() {}

    /** The texts behind {@code @param} of the record's Javadoc, by component; empty when there are none. */
    static Map<String, String> parameters(Class<?> record) {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(comment(record));
        while (parameter.find()) {
            texts.put(parameter.group(1), plain(parameter.group(2)));
        }
        return texts;
    }

    /** What the Javadoc of a public method says; the first of that name that has one. */
    static String method(Class<?> type, String name) {
        String source = Project.read(source(type));
        Matcher comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public \\S+ " + name + "\\(", Pattern.DOTALL)
                .matcher(source);
        if (!comment.find()) {
            throw new IllegalArgumentException(type + " has no documented method " + name);
        }
        return plain(comment.group(1).replaceAll("\n\\s*\\*", "\n"));
    }

    private static String comment(Class<?> record) {
        String source = Project.read(source(record));
        int head = source.indexOf("record " + record.getSimpleName() + "(");
        int end = head < 0 ? -1 : source.lastIndexOf("*/", head);
        return end < 0
                ? ""
                : source.substring(source.lastIndexOf("/**", end), end).replaceAll("\n\\s*\\*", "\n");
    }

    private static Path source(Class<?> type) {
        String file = "src/main/java/" + type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return Project.modules().stream()
                .map(module -> module.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + type));
    }

    /** {@code {@code x}} becomes {@code `x`}, {@code {@link X}} becomes {@code X}, line breaks become blanks. */
    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^} ]*)(?: ([^}]*))?}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
