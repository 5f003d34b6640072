package org.dealersdk.testkit.runner;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Processes as a vendor starts them. */
final class VendorsJvm {

    private static final int MINUTES = 4;

    private VendorsJvm() {}

    /** This class path without JUnit, and without what else fits. */
    static List<String> classPath(Predicate<String> without) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> entry.replace('\\', '/'))
                .filter(entry -> !entry.contains("/junit-"))
                .filter(without.negate())
                .toList();
    }

    /** The jars of another JUnit, which the build copied. */
    static List<String> junit(String which) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("runner.junit"), which))) {
            return jars.map(Path::toString).toList();
        }
    }

    /** What a Java process prints; it must end by itself. */
    static String java(Path directory, List<String> classPath, String main, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Duser.language=en", "-cp"));
        command.add(String.join(File.pathSeparator, classPath));
        command.add(main);
        command.addAll(arguments);
        return run(directory, command);
    }

    /** What a process prints, and on the last line {@code exit} with its code. */
    static String run(Path directory, List<String> command) throws Exception {
        Path printed = Files.createTempFile(directory, "printed", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command + "\n" + Files.readString(printed));
        }
        return Files.readString(printed, StandardCharsets.UTF_8) + "\nexit " + process.exitValue();
    }
}
