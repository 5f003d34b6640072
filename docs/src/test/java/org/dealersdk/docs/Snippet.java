package org.dealersdk.docs;

import java.util.List;

/** The part of a source file between {@code // snippet: name} and {@code // end}, without the indentation common to its lines. */
final class Snippet {

    private Snippet() {}

    /** Reads {@code path#name}, the path from the root of the checkout. */
    static String read(String reference) {
        String path = reference.substring(0, reference.indexOf('#'));
        String name = reference.substring(reference.indexOf('#') + 1);
        List<String> lines = Project.read(Project.root().resolve(path)).lines().toList();
        List<String> marks = lines.stream().map(String::strip).toList();
        int start = marks.indexOf("// snippet: " + name) + 1;
        if (start == 0) {
            throw new IllegalArgumentException("no snippet " + name + " in " + path);
        }
        List<String> part =
                lines.subList(start, start + marks.subList(start, marks.size()).indexOf("// end"));
        return String.join("\n", part).stripIndent().stripTrailing();
    }
}
