package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which places that cannot be opened the kit finds by itself, and which it is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedOpeningTest {

    @TempDir
    Path directory;

    @Test
    void a_place_in_use_and_one_below_a_file_are_found_by_their_settings() {
        Outcome outcome = judge(inFiles());
        assertThat(outcome.verdict()).as(outcome.text()).isEqualTo(Verdict.PASS);
        assertThat(outcome.did())
                .containsSubsequence("open although the storage is open already", "refused", "opened")
                .containsSubsequence(
                        "open although there is a file where the directory above its name should be",
                        "refused",
                        "opened");
    }

    @Test
    void the_vendor_tells_of_others() {
        Outcome outcome = judge(inFiles()
                .brokenAt(
                        ProviderKind.STORAGE,
                        place -> Map.of(
                                "name", directory.resolve("nowhere/" + place).toString())));
        assertThat(outcome.verdict()).as(outcome.text()).isEqualTo(Verdict.PASS);
        assertThat(outcome.did())
                .containsSubsequence(
                        "open although the fixture says that this place of the storage cannot be opened", "refused");
    }

    @Test
    void where_everything_can_be_opened_nothing_is_proven() {
        Outcome outcome = judge(PluginFixture.of(InMemoryPlugin::new).storageAt(place -> Map.of("name", place)));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(outcome.text()).contains("PluginFixture.brokenAt");
    }

    private PluginFixture inFiles() {
        return PluginFixture.of(JournalPlugin::new)
                .storageAt(place -> Map.of("name", directory.resolve(place).toString()))
                .messagingAt(place -> Map.of("name", directory.resolve(place).toString()));
    }

    private static Outcome judge(PluginFixture fixture) {
        PluginFixture patient = fixture.patience(Duration.ofSeconds(20));
        try (Conformance conformance = Conformance.of(patient, Tier.QUICK, Selection.of("PLG.13"))) {
            return conformance.runAll().stream()
                    .filter(outcome -> outcome.rule().id().equals("PLG.13"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
