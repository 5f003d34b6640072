package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches the system calls of a writing process: what a kill cannot show, since the kernel keeps what was written but not synced. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncedBeforeAcknowledgedTest {

    private static final int UNITS = 25;
    private static final Pattern SYNC = Pattern.compile("\\b(fsync|fdatasync)(\\(| resumed).*= 0");
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\\bwrite\\(1, \"A 0 (\\d+)");

    @TempDir
    Path directory;

    @Test
    void each_acknowledged_unit_of_a_single_writer_had_a_sync_of_its_own() throws Exception {
        assumeTrue(canTrace(), "no strace that may trace a process here");
        Path trace = directory.resolve("trace");

        writeUnder(trace);

        int acknowledged = 0;
        int syncs = 0;
        for (String call : Files.readAllLines(trace)) {
            Matcher said = ACKNOWLEDGED.matcher(call);
            if (SYNC.matcher(call).find()) {
                syncs++;
            } else if (said.find()) {
                assertThat(syncs)
                        .as("syncs before unit %s was acknowledged", said.group(1))
                        .isPositive();
                syncs = 0;
                acknowledged++;
            }
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(UNITS);
    }

    private void writeUnder(Path trace) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", trace.toString()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path").replace(":", File.pathSeparator),
                CrashWriter.class.getName(),
                directory.resolve("dealer.db").toString(),
                "1"));
        Process writer =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader said = writer.inputReader()) {
            int units = 0;
            for (String line = said.readLine(); line != null && units < UNITS; line = said.readLine()) {
                units += line.startsWith("A ") ? 1 : 0;
            }
            writer.descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            writer.descendants().forEach(ProcessHandle::destroyForcibly);
            writer.destroy();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Present is not enough: containers often forbid tracing. */
    private boolean canTrace() throws InterruptedException {
        try {
            Process tried = new ProcessBuilder(
                            "strace", "-o", directory.resolve("try").toString(), "true")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return tried.waitFor(30, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
