package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dealersdk.testkit.control.Control;
import org.dealersdk.testkit.control.Disturbance;
import org.dealersdk.testkit.control.Disturbed;
import org.dealersdk.testkit.control.Proof;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** This plug-in's share of the kit's proof of itself: it is right, and must never be called faulty. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = Proof.PROPERTY, matches = ".*")
class SqliteSelfProofTest {

    @TempDir
    Path directory;

    @Test
    void this_plugin_is_never_called_faulty() {
        PluginFixture plain = SqliteConformanceTest.fixture(directory);
        Proof proof = new Proof(Path.of("..", "..", "docs", "conformance"));
        List<Control.Tally> tallies = List.of(
                Control.of("SQLite", plain).judge(Tier.QUICK, 3),
                Control.of("SQLite jittering", plain.with(Jittering::new)).judge(Tier.QUICK, 1),
                Control.of("SQLite", plain).under(2).judge(Tier.QUICK, 1));
        proof.time(tallies.get(0));
        proof.add(tallies);
        assertThat(tallies)
                .allSatisfy(tally ->
                        assertThat(tally.falseAlarms()).as("%s", tally.alarms()).isZero());
    }

    /** Calls at irregular times. */
    public static final class Jittering extends Disturbed {
        public Jittering() {
            super(new SqlitePlugin(), Disturbance.jitter(11));
        }
    }
}
