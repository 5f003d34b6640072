package org.dealersdk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the command in a JVM of its own. */
public record ProcessRun(int exit, String out, String err) {

    /** Runs it to its end. */
    public static ProcessRun of(String... arguments) {
        return of(List.of(), arguments);
    }

    /** Runs it to its end, in a JVM with these options. */
    public static ProcessRun of(List<String> options, String... arguments) {
        Process process = start(options, arguments);
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        String err = text(process.getErrorStream());
        try {
            return new ProcessRun(process.waitFor(), out.join(), err);
        } catch (InterruptedException stopped) {
            process.toHandle().destroyForcibly();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts it. */
    public static Process start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Dealer.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
