package org.dealersdk.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.cli.CommandLine;
import org.dealersdk.cli.ProcessRun;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTest {

    private static final String MONTHS = "2010-01..2010-02";
    private static final int KILLS = 5;

    @TempDir
    Path directory;

    @Test
    @Requirement({"K87", "R035"})
    void two_months_come_out_with_the_published_figures_and_a_second_run_does_nothing_twice() throws IOException {
        CommandLine first = demo();

        assertThat(first.err()).contains("2010-01", "2010-02");
        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(first.out()).contains("Replayed 2 months", "equal those computed from the store");

        String before = tables(report());
        CommandLine second = demo();

        assertThat(second.exit()).isZero();
        assertThat(second.out()).contains("Nothing to replay");
        assertThat(tables(report())).isEqualTo(before);
    }

    @Test
    void a_store_begun_with_another_seed_is_not_mixed() {
        ProcessRun begun =
                ProcessRun.of("demo", "--months", "2009-01", "--store", store(), "--report", report().toString());
        CommandLine refused = CommandLine.run(
                "demo", "--months", "2009-01", "--seed", "7", "--store", store(), "--report", report().toString());

        assertThat(begun.exit()).as(begun.err()).isZero();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("CLI-007");
    }

    @Test
    @Tag("once")
    void killed_at_any_moment_and_started_again_it_ends_with_the_same_figures() throws Exception {
        SplittableRandom random = new SplittableRandom(20100101);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = ProcessRun.start(List.of(), arguments());
            process.getErrorStream().read();
            Thread reader = new Thread(() -> drain(process));
            reader.start();
            boolean ended = process.waitFor(1500 + random.nextInt(2500), java.util.concurrent.TimeUnit.MILLISECONDS);
            if (!ended) {
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
            reader.join();
        }
        CommandLine last = demo();

        assertThat(last.exit()).as(last.said()).isZero();
        String killed = tables(report());
        Files.delete(report());
        CommandLine whole = CommandLine.run(
                "demo",
                "--months",
                MONTHS,
                "--store",
                directory.resolve("whole.db").toString(),
                "--report",
                report().toString());

        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(killed).isEqualTo(tables(report()));
    }

    private CommandLine demo() {
        return CommandLine.run(arguments());
    }

    private String[] arguments() {
        return new String[] {
            "demo", "--months", MONTHS, "--store", store(), "--report", report().toString(), "--lang", "en"
        };
    }

    private String store() {
        return directory.resolve("dealer.db").toString();
    }

    private Path report() {
        return directory.resolve("report.html");
    }

    /** Everything in the report but the time it was written. */
    private static String tables(Path report) throws IOException {
        Matcher body = Pattern.compile("(?s)<h2.*").matcher(Files.readString(report));
        assertThat(body.find()).isTrue();
        return body.group();
    }

    private static void drain(Process process) {
        try {
            process.getErrorStream().readAllBytes();
        } catch (IOException killed) {
            // its end is what we wait for
        }
    }
}
