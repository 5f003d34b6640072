package org.dealersdk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The checkout these tests look at: its modules, and the classes the running build made of them. */
final class Project {

    private static final Path ROOT = findRoot();
    private static final String BUILD_OUTPUT = buildOutput();

    private Project() {}

    /** The root of the checkout. */
    static Path root() {
        return ROOT;
    }

    /** The folder of the documents. */
    static Path docs() {
        return ROOT.resolve("docs");
    }

    /** The folders of all modules with code, in alphabetical order. */
    static List<Path> modules() {
        try (Stream<Path> found = Files.walk(ROOT, 3)) {
            return found.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the running build put a module's main classes. */
    static Path classes(Path module) {
        return module.resolve(BUILD_OUTPUT).resolve("classes");
    }

    /** Where the running build put a module's test classes. */
    static Path testClasses(Path module) {
        return module.resolve(BUILD_OUTPUT).resolve("test-classes");
    }

    /** All files below a folder whose name ends so, in alphabetical order; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file's text. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The path as shown to people: from the root, with slashes. */
    static String shown(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("sdk-domain")) || !Files.isRegularFile(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the checkout");
        }
        return folder;
    }

    /** {@code target} or {@code target/quick}: where this very class was put. */
    private static String buildOutput() {
        Path here = Path.of(Project.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ROOT.resolve("docs").relativize(here.getParent()).toString();
    }
}
