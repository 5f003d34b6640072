package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealersdk.cli.Dealer;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/conformance}: what our own plug-ins are certified for. {@code -Dupdate-docs} judges them at the full tier and writes the
 * statements; otherwise they are judged at the quick tier and must come out the same as far as that goes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class PublishedStatementTest {

    private static final Tier TIER = System.getProperty("update-docs") == null ? Tier.QUICK : Tier.FULL;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @TempDir
    Path directory;

    @Test
    void the_sqlite_plugin_is_certified_by_the_command() throws IOException {
        Path config = Project.docs().resolve("conformance/sqlite.properties");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = Dealer.run(
                List.of("verify", "--plugin=sqlite", "--config=" + config, "--tier=" + TIER, "--report=" + directory),
                out,
                out,
                Locale.ENGLISH);
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        published("sqlite", Statement.read(Files.readString(directory.resolve("sqlite.json"))));
    }

    @Test
    void the_in_memory_plugin_is_certified() throws IOException {
        PluginFixture fixture = PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
        try (Conformance conformance = Conformance.of(fixture, TIER, Selection.all())) {
            conformance.runAll();
            Report report = conformance.report();
            published("in-memory", Statement.of(report));
        }
    }

    private static void published(String id, Statement statement) throws IOException {
        assertThat(statement.check(null)).isEmpty();
        assertThat(statement.result()).isEqualTo(TIER == Tier.FULL ? "CERTIFIED" : "PASSED");
        String name = "docs/conformance/" + id + ".json";
        String text = statement.publishedText();
        GoldenFile.check(
                name, TIER == Tier.FULL ? text : completed(text, Project.root().resolve(name)));
    }

    /** A statement of the quick tier with the verdicts that only the full one gives taken from the published statement. */
    private static String completed(String quick, Path published) throws IOException {
        ObjectNode predicate = (ObjectNode) JSON.readTree(quick).path("predicate");
        ObjectNode full = (ObjectNode) JSON.readTree(published.toFile());
        ObjectNode known = (ObjectNode) full.path("predicate");
        predicate.path("rules").properties().forEach(rule -> {
            if (rule.getValue().path("omission").asText().equals("TIER")
                    && known.path("rules").has(rule.getKey())) {
                rule.setValue(known.path("rules").path(rule.getKey()));
            }
        });
        for (String part : List.of("result", "tier", "notMeasured")) {
            predicate.remove(part);
            if (known.has(part)) {
                predicate.set(part, known.path(part));
            }
        }
        full.set("predicate", predicate);
        return JSON.writeValueAsString(JSON.treeToValue(full, Object.class)).replace("\r", "") + "\n";
    }
}
