package org.dealersdk.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fenced block of a document.
 *
 * @param file where it stands
 * @param line the line of its fence, from 1
 * @param language what is written behind the fence; empty when nothing is
 * @param marker the text of the HTML comment right above the fence, or null
 * @param text the lines between the fences
 */
record MarkdownBlock(
        Path file, int line, String language, @Nullable String marker, String text) {

    private static final Pattern MARKER = Pattern.compile("<!--\\s*(.*?)\\s*-->");

    /** The hand-written and generated documents: the README and everything below {@code docs}. */
    static List<Path> documents() {
        return Stream.concat(
                        Stream.of(Project.root().resolve("README.md")),
                        Project.files(Project.docs(), ".md").stream()
                                .filter(file -> !Project.shown(file).contains("/target/")))
                .toList();
    }

    /** All fenced blocks of all documents. */
    static List<MarkdownBlock> all() {
        return documents().stream().flatMap(file -> of(file).stream()).toList();
    }

    /** All fenced blocks of all documents in this language. */
    static List<MarkdownBlock> all(String language) {
        return all().stream().filter(block -> block.language().equals(language)).toList();
    }

    private static List<MarkdownBlock> of(Path file) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        List<String> lines = Project.read(file).lines().toList();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                String text = String.join("\n", lines.subList(open + 1, i));
                blocks.add(new MarkdownBlock(
                        file, open + 1, lines.get(open).substring(3).strip(), marker(lines, open), text));
                open = -1;
            }
        }
        return blocks;
    }

    private static @Nullable String marker(List<String> lines, int fence) {
        int above = fence - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        Matcher matcher = MARKER.matcher(above < 0 ? "" : lines.get(above).strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Where it stands, for messages. */
    @Override
    public String toString() {
        return Project.shown(file) + ":" + line;
    }
}
