package org.dealersdk.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.dealersdk.testkit.agent.AgentPlugin;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The code of {@code docs/guide/agent.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentGuideTest {

    @Test
    @EnabledIf("hasPython")
    void a_system_is_judged_through_its_agent() {
        String command = "python3 " + Path.of("..", "docs", "agent", "agent.py");
        Report report;
        // snippet: agent
        try (AgentPlugin agent = new AgentPlugin(command, Duration.ofSeconds(30));
                Conformance conformance = Conformance.of(agent.fixture(), Tier.QUICK, Selection.of("STO.21,STO.27"))) {
            conformance.runAll();
            report = conformance.report();
        }
        // end
        assertThat(report.counts()).containsKey(Verdict.PASS).doesNotContainKeys(Verdict.FAIL, Verdict.NO_VERDICT);
    }

    static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (java.io.IOException missing) {
            return false;
        }
    }
}
