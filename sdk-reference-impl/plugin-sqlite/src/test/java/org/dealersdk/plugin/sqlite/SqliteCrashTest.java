package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** What only the full tier of the kit looks at: killed processes, synced writes, a full disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteCrashTest {

    private static final Selection RULES = Selection.of("STO.91,STO.92,STO.94,STO.96,OUT.17,MSG.8,MSG.32");

    @TempDir
    Path directory;

    @Test
    void the_file_survives_killed_processes_and_a_full_disk_and_is_synced_before_each_acknowledgement() {
        PluginFixture fixture = PluginFixture.of(SqlitePlugin::new)
                .storageAt(
                        place -> Map.of("path", directory.resolve(place + ".db").toString()))
                .messagingAt(place ->
                        Map.of("path", directory.resolve(place + "-messages.db").toString()));
        try (Conformance conformance = Conformance.of(fixture, Tier.FULL, RULES)) {
            List<Outcome> judged = conformance.runAll().stream()
                    .filter(outcome -> RULES.includes(outcome.check()))
                    .filter(outcome -> outcome.omission().isEmpty())
                    .toList();
            assertThat(judged).hasSizeGreaterThanOrEqualTo(RULES.only().size() - 2);
            assertThat(judged)
                    .allSatisfy(outcome -> assertThat(outcome.verdict())
                            .as(outcome.text() + '\n' + outcome.did())
                            .isEqualTo(Verdict.PASS));
        }
    }
}
