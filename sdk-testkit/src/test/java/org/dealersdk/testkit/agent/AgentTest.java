package org.dealersdk.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The whole kit through an agent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class AgentTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void a_right_plug_in_in_a_process_of_its_own_is_certified() throws Exception {
        try (AgentPlugin agent = new AgentPlugin(javaAgent(directory), PATIENCE)) {
            PluginFixture fixture = PluginFixture.of(() -> agent)
                    .storageAt(place -> Map.of("name", place))
                    .messagingAt(place -> Map.of("name", place))
                    .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place))
                    .patience(PATIENCE);
            Report report = judge(agent.fixture(fixture), Selection.all());
            assertThat(report.result()).isEqualTo(Result.PASSED);
            demandPassed(report, "NTF.1", "NTF.4", "NUM.1", "NUM.4");
            assertThat(report.subject().id()).isEqualTo("in-memory");
        }
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void a_right_system_in_another_language_passes() {
        Report report = judge(Python.COMMAND, Selection.all());
        assertThat(report.result()).isEqualTo(Result.PASSED);
        assertThat(report.counts().get(Verdict.PASS)).isGreaterThan(100);
        assertThat(Statement.of(report).text()).contains("agent.py", "through an agent");
        demandPassed(report, "NTF.1", "NTF.2", "NTF.3", "NTF.4", "NTF.5", "NTF.6", "NTF.10", "NTF.11", "NTF.12");
        demandPassed(report, "NTF.20", "NUM.1", "NUM.2", "NUM.3", "NUM.4", "PLG.21");
    }

    private static void demandPassed(Report report, String... rules) {
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.verdict() == Verdict.PASS)
                .extracting(outcome -> outcome.rule().id())
                .contains(rules);
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void a_fault_in_another_language_is_found_and_named() {
        Report report = judge(Python.COMMAND + " --fault select-then-update", Selection.all());
        assertThat(report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.FAIL))
                .extracting(outcome -> outcome.rule().id())
                .contains("STO.27", "STO.28");
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.rule().id().equals("STO.27") && outcome.verdict() == Verdict.FAIL)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(report.text(outcome)).contains("like      OL-4"));
        Report order = judge(Python.COMMAND + " --fault utf16-order", Selection.of("STO.66"));
        assertThat(order.result()).isEqualTo(Result.FAILED);
    }

    @Test
    void an_agent_that_ends_or_lacks_an_operation_costs_verdicts_and_accuses_nobody() {
        assertThatThrownBy(() -> new AgentPlugin("no-such-program-here", PATIENCE))
                .hasMessageContaining("AGT-001");
        Channel lacking = new Channel() {
            @Override
            public ObjectNode ask(ObjectNode request) {
                String answer = request.path("op").asText().equals("describe")
                        ? "{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'},'storage':[]}"
                        : "{'opening':'o1'}";
                ObjectNode read = Wire.read("{\"ok\":" + answer.replace('\'', '"') + "}");
                return request.path("op").asText().equals("begin")
                        ? Wire.object().set("error", Wire.object().put("unsupported", "begin"))
                        : read;
            }

            @Override
            public Duration patience() {
                return PATIENCE;
            }

            @Override
            public void close() {}
        };
        Report report;
        try (AgentPlugin agent = new AgentPlugin(lacking, new LiveRun("http://nowhere"))) {
            report = judge(agent.fixture().patience(PATIENCE), Selection.of("STO.2,STO.40,STO.45,PLG.2"));
        }
        assertThat(report.result()).isEqualTo(Result.FAILED);
        assertThat(report.counts().get(Verdict.FAIL)).isNull();
        assertThat(report.counts().get(Verdict.NO_VERDICT)).isGreaterThanOrEqualTo(4);
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.verdict() == Verdict.NO_VERDICT)
                .allSatisfy(outcome ->
                        assertThat(outcome.observed()).startsWith("AGT-013 The agent does not support begin."));
    }

    private static Report judge(String command, Selection selection) {
        try (AgentPlugin agent = new AgentPlugin(command, PATIENCE)) {
            return judge(agent.fixture().patience(PATIENCE), selection);
        }
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void a_system_behind_a_server_is_judged_over_http() throws Exception {
        try (Python.Server server = Python.serve()) {
            Report report = judge(server.address(), Selection.of("STO.3,STO.9,STO.27,STO.49,OUT.5,PLG.21,NTF.4,NUM.1"));
            assertThat(report.counts()).containsKey(Verdict.PASS).doesNotContainKeys(Verdict.FAIL, Verdict.NO_VERDICT);
        }
    }

    private static Report judge(PluginFixture fixture, Selection selection) {
        return judge(fixture, Tier.QUICK, selection);
    }

    /** Judges, and tells what is red. */
    static Report judge(PluginFixture fixture, Tier tier, Selection selection) {
        try (Conformance conformance = Conformance.of(fixture, tier, selection)) {
            conformance.runAll();
            Report report = conformance.report();
            for (Outcome outcome : report.outcomes()) {
                if (outcome.verdict().isRed()) {
                    System.out.println(report.text(outcome));
                }
            }
            System.out.println(report.result() + " " + report.counts() + " " + report.took());
            return report;
        }
    }

    /** The command of an agent for the in-memory plug-in. */
    static String javaAgent(Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(DealerPlugin.class.getName()), InMemoryPlugin.class.getName());
        String classPath = directory + File.pathSeparator + System.getProperty("java.class.path");
        return String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                PluginAgent.class.getName(),
                "in-memory");
    }
}
