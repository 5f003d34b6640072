package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Setting;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At its start a dealership says where a plug-in is not what it was certified as. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertifiedPluginsTest {

    private static final String CERTIFIED = """
            {"_type": "https://in-toto.io/Statement/v1",
             "subject": [{"name": "store.jar", "digest": {"sha256": "ab"}}],
             "predicate": {"result": "CERTIFIED", "plugin": {"id": "store", "version": "1", "declined": {},
               "storage": {"synchronous": "FULL", "path": "(place)", "readers": "8", "key": "(secret)"}}}}
            """;

    @TempDir
    Path statements;

    private final Setup setup = new Setup();

    @Test
    void nothing_is_said_of_a_plug_in_that_runs_as_certified_or_has_no_statement() throws IOException {
        assertThat(uncertified("FULL")).isEmpty();
        certified(CERTIFIED);
        assertThat(uncertified("FULL")).isEmpty();
    }

    @Test
    void a_setting_that_bears_on_a_promise_and_differs_is_told_in_both_languages() throws IOException {
        certified(CERTIFIED);
        assertThat(uncertified("OFF"))
                .singleElement()
                .asString()
                .contains(
                        "RUN-014",
                        "The plug-in store is certified with synchronous = FULL and runs with synchronous = OFF",
                        "插件 store 以 synchronous = FULL 通过认证，现以 synchronous = OFF 运行");
    }

    @Test
    void another_version_another_capability_and_a_statement_without_a_certificate_are_told() throws IOException {
        certified(CERTIFIED
                .replace("\"version\": \"1\"", "\"version\": \"0.9\"")
                .replace("\"declined\": {}", "\"declined\": {\"HOLD_KEY\": \"no\"}")
                .replace("CERTIFIED", "WAIVED"));
        assertThat(uncertified("FULL"))
                .anyMatch(text -> text.startsWith("RUN-015") && text.contains("version is 0.9, here it is 1"))
                .anyMatch(text -> text.startsWith("RUN-015") && text.contains("declined is [HOLD_KEY], here it is []"))
                .anyMatch(text -> text.startsWith("RUN-016") && text.contains("WAIVED"))
                .hasSize(3);
    }

    @Test
    void a_broken_statement_stops_nothing() throws IOException {
        certified("{ not JSON");
        assertThat(uncertified("FULL"))
                .singleElement()
                .asString()
                .startsWith("RUN-016")
                .contains("unreadable");
    }

    @Test
    void what_the_kit_writes_is_what_the_host_reads() throws IOException {
        PluginFixture fixture = PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place));
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.of("PLG.2"))) {
            conformance.runAll();
            String text = Statement.of(conformance.report()).text();
            assertThat(text).contains("PARTIAL");
            Files.writeString(statements.resolve("in-memory.json"), text.replace("PARTIAL", "CERTIFIED"));
        }
        try (Dealership dealership = Dealership.open(setup.configuration()
                .statements(statements)
                .storage("in-memory")
                .build())) {
            assertThat(dealership.uncertified()).isEmpty();
        }
        Path file = statements.resolve("in-memory.json");
        Files.writeString(
                file, Files.readString(file).replace("\"POWER_LOSS_DURABILITY\"", "\"POWER_LOSS_DURABILITY_OF_OLD\""));
        try (Dealership dealership = Dealership.open(setup.configuration()
                .statements(statements)
                .storage("in-memory")
                .build())) {
            assertThat(dealership.uncertified()).hasSize(1);
        }
    }

    private void certified(String statement) throws IOException {
        Files.writeString(statements.resolve("store.json"), statement);
    }

    private List<String> uncertified(String synchronous) {
        var configuration = setup.configuration()
                .plugins(Setup.plugins(
                        new FakePlugin("store")
                                .storage(
                                        context -> setup.memory.openStorage(setup.clock),
                                        setting("synchronous", "FULL", false),
                                        setting("path", "here", false),
                                        setting("readers", "4", false).withoutBearing(),
                                        setting("key", "hidden", true)),
                        new FakePlugin("recording").messaging(context -> setup.broker)))
                .statements(statements)
                .setting("store.synchronous", synchronous)
                .build();
        try (Dealership dealership = Dealership.open(configuration)) {
            return dealership.uncertified().stream()
                    .map(problem -> problem.message(Locale.ENGLISH) + " | " + problem.message(Locale.CHINESE))
                    .toList();
        }
    }

    private static Setting setting(String key, String preset, boolean secret) {
        return new Setting(
                key, new Text("Any.", "任意。"), Optional.of(preset), "a text", value -> !value.isBlank(), secret);
    }
}
