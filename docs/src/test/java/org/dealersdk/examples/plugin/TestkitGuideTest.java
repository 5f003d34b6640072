package org.dealersdk.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/guide/testkit.md} shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestkitGuideTest {

    @TempDir
    Path directory;

    /** Gives a capability no reason in words, and so breaks PLG.4. */
    public static final class Taciturn implements DealerPlugin {

        private final AcmePlugin acme = new AcmePlugin();

        /** Made by {@code ServiceLoader}. */
        public Taciturn() {}

        @Override
        public PluginDescriptor descriptor() {
            return acme.descriptor().without(Capability.HOLD_KEY, "no");
        }

        @Override
        public Optional<StorageProvider> storage() {
            return acme.storage();
        }
    }

    @Test
    void a_plugin_is_judged_without_a_test_framework() {
        // snippet: judge
        PluginFixture fixture = PluginFixture.of(AcmePlugin::new).storageAt(place -> Map.of("shelf", place));
        Report report;
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.all())) {
            conformance.runAll();
            report = conformance.report();
        }
        report.write(directory); // acme.xml, acme.html, acme.json
        // end
        assertThat(report.result()).isEqualTo(Result.PASSED);
        assertThat(directory.resolve("acme.html")).exists();
        assertThat(directory.resolve("acme.xml")).exists();
        assertThat(Files.exists(directory.resolve("acme.json"))).isTrue();
        // snippet: check
        Statement statement = Statement.of(report);
        List<String> objections = statement.check(null); // or the jar, to prove that it speaks of that one
        // end
        assertThat(objections).isEmpty();
    }

    @Test
    void a_failure_is_read_line_by_line() {
        Report report = judged(PluginFixture.of(Taciturn::new).storageAt(place -> Map.of("shelf", place)));
        Outcome failure = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                .findFirst()
                .orElseThrow();
        assertThat(report.text(failure))
                .contains("FAIL PLG.4", "like      LC-10: a capability is declined without a reason");
    }

    @Test
    void a_capability_is_declined_with_its_reason() {
        // snippet: decline
        PluginDescriptor descriptor = PluginDescriptor.of("acme", "Acme Dealer Systems", "1.0.0", "1.0")
                .without(Capability.POWER_LOSS_DURABILITY, "the file system's write cache is not flushed");
        // end
        assertThat(descriptor.offers(Capability.POWER_LOSS_DURABILITY)).isFalse();
    }

    @Test
    void a_server_is_named_so_that_its_connection_can_be_disturbed() {
        // snippet: server
        PluginFixture fixture = PluginFixture.of(AcmePlugin::new)
                .storageAt(place -> Map.of("shelf", "127.0.0.1:5432/" + place))
                .server("127.0.0.1", 5432, (place, port) -> Map.of("shelf", "127.0.0.1:" + port + "/" + place));
        // end
        assertThat(fixture.server())
                .hasValueSatisfying(server -> assertThat(server.storage().apply("place", 4711))
                        .isEqualTo(Map.of("shelf", "127.0.0.1:4711/place")));
    }

    @Test
    void a_waiver_has_a_reason_and_a_last_day() {
        // snippet: waive
        PluginFixture fixture = PluginFixture.of(Taciturn::new)
                .storageAt(place -> Map.of("shelf", place))
                .waive("PLG.4", "the reasons come with 1.1", LocalDate.of(9999, 12, 31));
        // end
        assertThat(judged(fixture).result()).isEqualTo(Result.WAIVED);
    }

    private static Report judged(PluginFixture fixture) {
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.all())) {
            conformance.runAll();
            return conformance.report();
        }
    }
}
