package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A committed file that follows from the code. A stale one fails the test and shows how it differs; with {@code -Dupdate-docs} it is
 * written anew instead, and the difference is reviewed like any other change.
 */
final class GoldenFile {

    private static final boolean UPDATE = System.getProperty("update-docs") != null;

    private GoldenFile() {}

    /** Compares a file, named from the root of the checkout, with what it should contain. */
    static void check(String file, String expected) {
        Path path = Project.root().resolve(file);
        String committed = Files.exists(path) ? Project.read(path) : "";
        if (committed.equals(expected)) {
            return;
        }
        if (UPDATE) {
            write(path, expected);
            return;
        }
        assertThat(committed.lines())
                .as("%s is stale. Run `mvn verify -Dupdate-docs`, look at the difference, commit it.", file)
                .containsExactlyElementsOf(expected.lines().toList());
        assertThat(committed).as("%s is stale in its line ends.", file).isEqualTo(expected);
    }

    /** Checks that a folder holds these files and no left-over one; left-overs are deleted when updating. */
    static void checkFolder(String folder, String ending, Set<String> expected) {
        List<Path> present = Project.files(Project.root().resolve(folder), ending);
        List<Path> leftOver = present.stream()
                .filter(file -> !expected.contains(file.getFileName().toString()))
                .toList();
        if (UPDATE) {
            leftOver.forEach(GoldenFile::delete);
            return;
        }
        assertThat(leftOver)
                .as("files in %s that nothing generates any more; `-Dupdate-docs` deletes them", folder)
                .isEmpty();
    }

    /** A Markdown table row; pipes and line breaks inside cells cannot break it. */
    static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> String.valueOf(cell).replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The note at the head of every generated document. */
    static String note(String what) {
        return "<!-- Generated from the code by the tests of docs; do not edit. `mvn verify -Dupdate-docs` rewrites it. -->\n\n"
                + "# " + what + "\n\n";
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
