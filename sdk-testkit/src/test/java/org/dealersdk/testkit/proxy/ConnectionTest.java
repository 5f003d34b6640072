package org.dealersdk.testkit.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.h2.H2Server;
import org.dealersdk.testkit.h2.H2ServerPlugin;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A right plug-in behind a server passes, and one without a server is not asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionTest {

    @TempDir
    Path directory;

    @Test
    void a_right_plugin_behind_a_server_bears_every_disturbance() {
        try (H2Server server = H2Server.start(directory)) {
            PluginFixture fixture = PluginFixture.of(H2ServerPlugin::new)
                    .storageAt(place -> settings(place, server.port()))
                    .server("127.0.0.1", server.port(), ConnectionTest::settings)
                    .patience(Duration.ofSeconds(20));
            judge(fixture, Verdict.PASS);
        }
    }

    @Test
    void a_patience_shorter_than_the_contracts_bound_is_no_verdict() {
        try (H2Server server = H2Server.start(directory)) {
            PluginFixture fixture = PluginFixture.of(H2ServerPlugin::new)
                    .storageAt(place -> settings(place, server.port(), "20000"))
                    .server("127.0.0.1", server.port(), (place, port) -> settings(place, port, "20000"))
                    .patience(Duration.ofSeconds(2));
            Suite<ConnectionTrial> suite = ConnectionSuite.of(new Session(fixture));
            Outcome outcome = suite.checks().stream()
                    .filter(check -> check.rule().id().equals("STO.97"))
                    .findAny()
                    .map(suite::run)
                    .orElseThrow();
            assertThat(outcome.verdict()).as(outcome.text()).isEqualTo(Verdict.NO_VERDICT);
        }
    }

    @Test
    void a_plugin_without_a_server_is_not_asked() {
        judge(PluginFixture.of(H2ServerPlugin::new), Verdict.NOT_APPLICABLE);
    }

    private static void judge(PluginFixture fixture, Verdict expected) {
        Suite<ConnectionTrial> suite = ConnectionSuite.of(new Session(fixture));
        assertThat(suite.checks()).isNotEmpty().allSatisfy(check -> {
            Outcome outcome = suite.run(check);
            assertThat(outcome.verdict()).as(outcome.text() + outcome.did()).isEqualTo(expected);
        });
    }

    private static Map<String, String> settings(String place, int port) {
        return settings(place, port, "2000");
    }

    private static Map<String, String> settings(String place, int port, String timeout) {
        return Map.of("host", "127.0.0.1", "port", String.valueOf(port), "path", "mem:" + place, "timeout", timeout);
    }
}
