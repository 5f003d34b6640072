package org.dealersdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealerTest {

    @TempDir
    Path directory;

    @Test
    void without_an_argument_it_shows_its_usage() {
        CommandLine shown = CommandLine.run();

        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("Usage: dealer", "demo", "report", "import", "plugins");
    }

    @Test
    void help_is_there_in_both_languages() throws IOException {
        assertThat(CommandLine.run("demo", "--help").out()).contains("Replays a real dealership", "--seed");
        assertThat(CommandLine.run("demo", "--help", "--lang", "zh").out()).contains("逐单重放", "--seed");
        assertThat(CommandLine.run(Locale.CHINA, "import", "--help").out()).contains("导入存储");
        assertThat(keys("Dealer_zh.properties")).isEqualTo(keys("Dealer.properties"));
    }

    @Test
    void an_unknown_option_is_a_coded_problem_in_the_language_asked_for() {
        CommandLine english = CommandLine.run("demo", "--nonsense");
        CommandLine chinese = CommandLine.run("demo", "--nonsense", "--lang=zh");

        assertThat(english.exit()).isEqualTo(2);
        assertThat(english.err()).startsWith("CLI-001").contains("--nonsense", "dealer demo --help");
        assertThat(chinese.err()).startsWith("CLI-001").contains("无法识别参数");
    }

    @Test
    void a_value_that_does_not_fit_is_a_coded_problem() {
        assertThat(CommandLine.run("demo", "--seed", "many").err())
                .startsWith("CLI-003")
                .contains("--seed");
        assertThat(CommandLine.run("demo", "--workers", "0").err())
                .startsWith("CLI-003")
                .contains("--workers");
        assertThat(CommandLine.run("demo", "--seed").err())
                .startsWith("CLI-002")
                .contains("--seed");
        assertThat(CommandLine.run("report", "--lang", "fr").err())
                .startsWith("CLI-003")
                .contains("--lang");
    }

    @Test
    void months_that_were_not_published_are_refused() {
        CommandLine refused = CommandLine.run("demo", "--months", "2012-01..2012-02", "--store", store());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("CLI-006").contains("2009-01", "2010-11");
        assertThat(CommandLine.run("report", "--months", "soon", "--store", store())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_report_needs_a_store() {
        CommandLine refused = CommandLine.run("report", "--store", store());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("CLI-005");
        assertThat(Path.of(store())).doesNotExist();
    }

    @Test
    void a_wrong_policy_file_is_refused_with_everything_wrong_in_it() throws IOException {
        Path policy = Files.writeString(
                directory.resolve("policy.yaml"), "followUp:\n  attemptsBeforeLaps: 4\nnonsense: 1\n");

        CommandLine refused = CommandLine.run("demo", "--policy", policy.toString(), "--store", store());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("POL-")
                .contains("attemptsBeforeLaps")
                .contains("nonsense");
        assertThat(refused.err()).doesNotContain("\tat ");
        assertThat(CommandLine.run("demo", "--policy", "no-such-file.yaml", "--store", store())
                        .err())
                .contains("POL-011");
    }

    @Test
    void a_database_path_that_cannot_be_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no directory");

        CommandLine below =
                CommandLine.run("demo", "--store", file.resolve("x/dealer.db").toString());
        CommandLine other = CommandLine.run("report", "--store", file.toString());

        assertThat(below.exit()).isEqualTo(3);
        assertThat(below.err()).contains("CLI-008");
        assertThat(other.exit()).isGreaterThan(1);
        assertThat(other.err()).contains("STO-");
        assertThat(file).hasContent("no directory");
    }

    @Test
    void a_second_process_on_the_same_store_is_refused() {
        DealershipConfiguration first = DealershipConfiguration.builder()
                .storage("sqlite")
                .messaging("sqlite")
                .setting("sqlite.path", store())
                .background(false)
                .build();
        try (Dealership open = Dealership.open(first)) {
            ProcessRun second = ProcessRun.of("report", "--store", store());

            assertThat(open.plugins().loaded()).isNotEmpty();
            assertThat(second.exit()).isEqualTo(3);
            assertThat(second.err()).contains("STO-002").doesNotContain("\tat ");
        }
    }

    @Test
    void a_broken_plug_in_jar_is_named_and_passed_over() throws IOException {
        Path plugins = Files.createDirectory(directory.resolve("plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "not a jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plugins.resolve("empty.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/org.dealersdk.spi.DealerPlugin"));
            jar.write("com.example.Missing\n".getBytes(StandardCharsets.UTF_8));
        }

        CommandLine shown = CommandLine.run("plugins", "--plugins", plugins.toString());

        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.out()).contains("sqlite");
        assertThat(shown.err()).contains("PLG-", "broken.jar", "com.example.Missing");
        assertThat(CommandLine.run("plugins", "--plugins", "no-such-directory", "--lang", "zh")
                        .err())
                .contains("PLG-008");
    }

    @Test
    void plugins_shows_what_is_found() {
        CommandLine shown = CommandLine.run("plugins");

        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("sqlite").contains("storage, messaging");
    }

    @Test
    void lifecycle_draws_what_the_installation_adds() throws IOException {
        Path statuses = directory.resolve("statuses.yaml");
        Files.writeString(statuses, """
                - type: work-order
                  lifecycle: work order
                  canonicalElsewhere: true
                  codes:
                    - {code: "40 SIGNED", words: {english: Signed, chinese: 已签字}, canonical: authorised, demands: [customer-signature]}
                """);
        Path configuration = directory.resolve("dealer.properties");
        Files.writeString(configuration, "sqlite.path = " + store() + "\nstatuses = " + statuses + "\n");

        CommandLine shown = CommandLine.run("lifecycle", "--config", configuration.toString(), "--type", "work-order");

        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains("%% work-order: work order", "%% work-order: workshop stage")
                .contains("authorised : authorised (40 SIGNED [customer-signature])")
                .containsPattern("estimated --> authorised : authorise \\[.*configuration-customer-signature\\]")
                .doesNotContain("%% deadline");
        assertThat(CommandLine.run("lifecycle", "--type", "lorry").err()).contains("CLI-011", "work-order");
    }

    @Test
    void a_full_disk_is_said_and_costs_nothing() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");

        CommandLine.run(
                "demo",
                "--months",
                "2009-01",
                "--store",
                store(),
                "--report",
                directory.resolve("r.html").toString());
        CommandLine refused =
                CommandLine.run("report", "--months", "2009-01", "--store", store(), "--report", full.toString());

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("CLI-004").doesNotContain("\tat ");
    }

    private String store() {
        return directory.resolve("dealer.db").toString();
    }

    private static java.util.Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = DealerTest.class.getResourceAsStream(name)) {
            texts.load(file);
        }
        return texts.stringPropertyNames();
    }
}
