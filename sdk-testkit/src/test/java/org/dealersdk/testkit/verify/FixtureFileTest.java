package org.dealersdk.testkit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.houserules.HouseRulesFaultsTest;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a settings file leads to: places, servers and the kit's proxy before them, and what needs no place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FixtureFileTest {

    @TempDir
    Path directory;

    @Test
    void a_server_leads_to_its_places_directly_and_through_another_port() throws IOException {
        PluginFixture fixture = fixture("server = db.example:5432\nstorage.url = acme://${host}:${port}/${place}\n");
        assertThat(fixture.settings(ProviderKind.STORAGE, "p1")).isEqualTo(Map.of("url", "acme://db.example:5432/p1"));
        assertThat(fixture.server()).hasValueSatisfying(server -> {
            assertThat(server.host()).isEqualTo("db.example");
            assertThat(server.port()).isEqualTo(5432);
            assertThat(server.storage().apply("p1", 4711)).isEqualTo(Map.of("url", "acme://127.0.0.1:4711/p1"));
        });
    }

    @Test
    void a_directory_to_work_in_can_be_a_disk_of_the_kits_own() throws IOException {
        PluginFixture fixture = fixture("storage.path = ${work}/${place}.db\n");
        assertThat(fixture.disk())
                .hasValueSatisfying(disk ->
                        assertThat(disk.apply(Path.of("/disk"), "p1")).isEqualTo(Map.of("path", "/disk/p1.db")));
        assertThat(fixture("storage.name = ${place}\n").disk()).isEmpty();
    }

    @Test
    void settings_that_lead_nowhere_are_kept_apart() throws IOException {
        PluginFixture fixture = fixture("storage.path = ${work}/${place}\nbroken.storage.path = /nowhere/${place}\n");
        assertThat(fixture.broken().get(ProviderKind.STORAGE).apply("p1")).isEqualTo(Map.of("path", "/nowhere/p1"));
        assertThatThrownBy(() -> fixture("broken.shelf = x\n")).hasMessageContaining("broken.shelf");
    }

    @Test
    void a_server_no_setting_leads_to_is_refused() {
        assertThatThrownBy(() -> fixture("server = db.example:5432\nstorage.url = acme://db.example/${place}\n"))
                .hasMessageContaining("server");
        assertThatThrownBy(() -> fixture("server = db.example\nstorage.url = ${port}/${place}\n"))
                .hasMessageContaining("server");
    }

    @Test
    void kinds_that_keep_nothing_need_no_place_and_are_judged_with_their_settings() throws IOException {
        PluginFixture fixture = fixture("house-rules.region = south\nnumbering.region = south\n")
                .with(Regional::new);
        assertThat(verdicts(fixture)).containsOnly(Verdict.PASS);
        assertThat(verdicts(PluginFixture.of(Regional::new)
                        .at(ProviderKind.HOUSE_RULES, place -> Map.of("region", "north"))
                        .at(ProviderKind.NUMBERING, place -> Map.of("region", "north"))))
                .containsOnly(Verdict.PASS);
        assertThat(verdicts(PluginFixture.of(Regional::new))).containsOnly(Verdict.FAIL);
    }

    @Test
    void what_is_kept_needs_a_place() {
        for (String kind : List.of("storage", "messaging", "notification")) {
            assertThatThrownBy(() -> fixture(kind + ".name = all\n"))
                    .as(kind)
                    .hasMessageContaining("KIT-008")
                    .hasMessageContaining(kind);
        }
    }

    /** Its house rules and its numbers are those of a region, which must be said. */
    private static final class Regional extends InMemoryPlugin {

        private static final String REGION = "region";
        private static final List<Setting> SETTINGS = List.of(new Setting(
                REGION,
                new Text("Whose rules and numbers.", "哪个地区的规则和编号。"),
                Optional.empty(),
                "north or south",
                value -> value.equals("north") || value.equals("south"),
                false));

        @Override
        public Optional<HouseRulesProvider> houseRules() {
            HouseRulesProvider inner = HouseRulesFaultsTest.sound();
            return Optional.of(new HouseRulesProvider() {
                @Override
                public List<Setting> settings() {
                    return SETTINGS;
                }

                @Override
                public DeclaredRules declare(PluginContext context) {
                    context.configuration().text(REGION);
                    return inner.declare(context);
                }
            });
        }

        @Override
        public Optional<NumberingProvider> numbering() {
            return super.numbering().map(inner -> new NumberingProvider() {
                @Override
                public List<Setting> settings() {
                    return SETTINGS;
                }

                @Override
                public Numbering numbering(PluginContext context) {
                    context.configuration().text(REGION);
                    return inner.numbering(context);
                }
            });
        }
    }

    private static List<Verdict> verdicts(PluginFixture fixture) {
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.all())) {
            return conformance.suites().stream()
                    .filter(suite ->
                            suite.name().equals("house rules") || suite.name().equals("numbering"))
                    .flatMap(suite -> conformance.run(suite).stream())
                    .map(Outcome::verdict)
                    .toList();
        }
    }

    private PluginFixture fixture(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("acme.properties"), text);
        return new FixtureFile(Optional.of(file), directory).fixture(InMemoryPlugin::new);
    }
}
