package org.dealersdk.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.agent.RudeAgent.Way;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.dealersdk.testkit.verify.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent that fails costs verdicts, with a code and in both languages; it holds nobody up and accuses nobody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class AgentFailureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Long enough for an agent to start on a slow machine; what is given up costs four times as much. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PROSE, AGT-007, Traceback",
        "LIST, AGT-007, [1]",
        "TRAILING, AGT-007, done",
        "LATIN, AGT-007, UTF-8",
        "CHATTERS, AGT-007, 12:00:01 INFO",
        "UNKNOWN_ID, AGT-008, 4711",
        "NO_ID, AGT-008, u1",
        "ENDLESS, AGT-009, 67108864",
        "DIES, AGT-003, exit code 3",
        "DIES_IN_A_LINE, AGT-003, exit code 4",
    })
    void an_agent_that_breaks_off_costs_verdicts(Way way, String code, String told) {
        try (AgentPlugin agent = new AgentPlugin(RudeAgent.command(way), PATIENCE)) {
            long begun = System.nanoTime();
            demandNoVerdict(judge(agent, PATIENCE), code, told);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }

    @Test
    void an_agent_that_says_nothing_is_given_up() {
        try (AgentPlugin agent = new AgentPlugin(RudeAgent.command(Way.SILENT), SHORT)) {
            long begun = System.nanoTime();
            Report report = judge(agent, SHORT);
            demandNoVerdict(report, "AGT-00", "begin");
            assertThat(report.outcomes())
                    .anyMatch(outcome -> outcome.observed().startsWith("AGT-005"))
                    .anyMatch(outcome -> outcome.observed().startsWith("AGT-006"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(12));
        }
    }

    @Test
    void an_agent_that_does_not_read_keeps_nobody() {
        ProcessChannel channel =
                new ProcessChannel(List.of(RudeAgent.command(Way.DEAF).split(" ")), SHORT);
        try (channel) {
            channel.ask(Connection.request("describe"));
            ObjectNode large = Connection.request("insert").put("document", "x".repeat(1 << 20));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> channel.ask(large)).hasMessageContaining("AGT-005");
            assertThatThrownBy(() -> channel.ask(large)).hasMessageContaining("AGT-006");
            assertThatThrownBy(() -> channel.ask(large)).hasMessageContaining("AGT-006");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(5));
        }
    }

    @Test
    void an_agent_that_does_not_end_is_ended_with_what_it_started() {
        try (ProcessChannel channel =
                new ProcessChannel(List.of(RudeAgent.command(Way.STAYS).split(" ")), PATIENCE)) {
            channel.ask(Connection.request("begin"));
            assertThat(left()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_member_that_never_ends_is_waited_for_no_longer_than_the_patience() {
        AgentPlugin agent = new AgentPlugin(RudeAgent.command(Way.NEVER_ENDED), SHORT);
        try (agent) {
            PluginContext context = new PluginContext(
                    PluginConfiguration.check("rude", List.of(), Map.of()), ManualClock.standard(), new DealerJson());
            Messaging messaging = agent.messaging().orElseThrow().open(context);
            var request = SubscriptionRequest.of("g", new StoreId("s"), new Start.Earliest());
            messaging.subscribe(request, delivery -> {});
            long begun = System.nanoTime();
            assertThatThrownBy(messaging::close).hasMessageContaining("AGT-014");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT.multipliedBy(5));
            assertThat(agent.end()).hasValueSatisfying(why -> assertThat(why).contains("AGT-014"));
        }
    }

    @ParameterizedTest(name = "{0} answered with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "begin | {'ok':{'unit':7}}",
                "begin | {'ok':[]}",
                "begin | {'ok':'yes'}",
                "begin | {}",
                "begin | {'error':'boom'}",
                "begin | {'error':{'codes':'STO-011'}}",
                "begin | {'error':{'codes':[11]}}",
                "find | {'ok':{'document':'{}'}}",
                "find | {'ok':{'document':7,'version':'1'}}",
                "find | {'ok':{'document':'{}','version':'one'}}",
                "find | {'ok':{'document':'{}','version':'0'}}",
                "insert | {'ok':{}}",
                "insert | {'ok':{'version':'99999999999999999999'}}",
                "search | {'ok':{'items':{}}}",
                "count | {'ok':{'count':true}}",
                "claim | {'ok':{}}",
                "claim | {'ok':{'entries':[{'position':'1','message':{'id':'m'},'attempts':0}]}}",
                "pending | {'ok':{'count':null}}",
                "open | {'ok':{}}",
                "reaches | {'ok':{'channels':['pigeon']}}",
                "reaches | {'ok':{'channels':'sms'}}",
                "send | {'ok':{}}",
                "heard | {'ok':{'notices':[{'id':'n'}]}}",
                "series | {'ok':{'series':7}}",
                "number | {'ok':{'number':null}}",
            })
    void an_answer_that_does_not_fit_costs_verdicts(String operation, String wrong) {
        Channel channel = answering(asked -> asked.equals(operation) ? wrong : right(asked));
        try (AgentPlugin agent = new AgentPlugin(channel, new LiveRun("http://nowhere"))) {
            String rules = Set.of("reaches", "send", "heard").contains(operation)
                    ? "NTF.1"
                    : Set.of("series", "number").contains(operation)
                            ? "NUM.1"
                            : "STO.1,STO.2,STO.60,STO.70,OUT.1,OUT.11,PLG.12";
            Report report =
                    AgentTest.judge(agent.fixture().patience(Duration.ofSeconds(5)), Tier.QUICK, Selection.of(rules));
            List<Outcome> red = report.outcomes().stream()
                    .filter(outcome -> outcome.observed().startsWith("AGT-"))
                    .toList();
            assertThat(red).isNotEmpty().allSatisfy(outcome -> {
                assertThat(outcome.verdict()).isEqualTo(Verdict.NO_VERDICT);
                assertThat(outcome.observed())
                        .startsWith("AGT-010")
                        .contains(operation)
                        .containsPattern("\\p{IsHan}");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ok':{'plugin':{'id':'Not An Id','vendor':'b','version':'1','spiVersion':'1.0'}}}",
                "{'ok':{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'},'declined':{'FLYING':'no'}}}",
                "{'ok':{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'},'storage':true}}",
                "{'ok':{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'},'storage':[{'key':7}]}}",
                "{'ok':{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'},"
                        + "'storage':[{'key':'k','pattern':'['}]}}",
                "{'ok':{}}",
            })
    void a_description_that_cannot_be_understood_is_refused(String wrong) {
        assertThatThrownBy(() -> new AgentPlugin(answering(any -> wrong), new LiveRun("http://nowhere")))
                .isInstanceOfSatisfying(DealerException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(AgentProblem.MISFIT);
                    assertThat(refusal.message(Locale.CHINESE)).contains("describe", "不符合协议");
                });
    }

    @Test
    void a_part_the_agent_does_not_describe_is_not_judged() {
        try (AgentPlugin agent = new AgentPlugin(
                answering(asked -> asked.equals("describe") ? description("'numbering':[]") : right(asked)),
                new LiveRun("http://nowhere"))) {
            Report report = AgentTest.judge(agent.fixture(), Tier.QUICK, Selection.of("NTF.1,STO.1,MSG.1,GRD.1,NUM.3"));
            assertThat(report.outcomes())
                    .filteredOn(outcome -> outcome.verdict() == Verdict.NOT_APPLICABLE)
                    .extracting(outcome -> outcome.rule().id())
                    .contains("NTF.1", "STO.1", "MSG.1", "GRD.1")
                    .doesNotContain("NUM.3");
        }
    }

    @Test
    void a_transcript_nobody_can_write_is_refused() {
        Path nowhere = directory.resolve("no").resolve("run.jsonl");
        assertThatThrownBy(() -> AgentPlugin.recorded(RudeAgent.command(Way.PROSE), PATIENCE, nowhere))
                .hasMessageContaining("AGT-016");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exit = new Verify().run(out, out, "--agent", "no-such-program-here", "--lang", "zh");
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).contains("AGT-001", "无法启动").doesNotContain("\tat ");
    }

    static void demandNoVerdict(Report report, String code, String told) {
        List<Outcome> judged = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() != Verdict.NOT_RUN && outcome.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        assertThat(judged).isNotEmpty().allSatisfy(outcome -> {
            assertThat(outcome.verdict()).isEqualTo(Verdict.NO_VERDICT);
            assertThat(outcome.observed()).startsWith(code).containsPattern("\\p{IsHan}");
        });
        assertThat(judged).anyMatch(outcome -> outcome.observed().contains(told));
    }

    private static Report judge(AgentPlugin agent, Duration patience) {
        return AgentTest.judge(agent.fixture().patience(patience), Tier.QUICK, Selection.of("STO.1,STO.3,STO.21"));
    }

    /** Threads and processes of agents that are still there. */
    private static List<String> left() {
        List<String> left = new java.util.ArrayList<>();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive()
                        && (thread.getName().startsWith("testkit agent")
                                || thread.getName().startsWith("agent delivery")))
                .forEach(thread -> left.add(thread.getName()));
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(RudeAgent.class.getName()))
                .forEach(process -> left.add("process " + process.pid()));
        return left;
    }

    private static String description(String parts) {
        return "{'ok':{'plugin':{'id':'a','vendor':'b','version':'1','spiVersion':'1.0'}," + parts + "}}";
    }

    private static String right(String operation) {
        return switch (operation) {
            case "describe" -> description("'storage':[],'notification':[],'numbering':[]");
            case "open" -> "{'ok':{'opening':'o1'}}";
            case "begin" -> "{'ok':{'unit':'u1'}}";
            case "insert", "update" -> "{'ok':{'version':'1'}}";
            case "reaches" -> "{'ok':{'channels':['sms']}}";
            case "send" -> "{'ok':{'reference':'N1'}}";
            case "series" -> "{'ok':{'series':'S'}}";
            case "number" -> "{'ok':{'number':'S-1'}}";
            case "heard" -> "{'ok':{'notices':[]}}";
            case "search" -> "{'ok':{'items':[],'next':null}}";
            case "count", "pending" -> "{'ok':{'count':'0'}}";
            case "claim", "parked" -> "{'ok':{'entries':[]}}";
            default -> "{'ok':{}}";
        };
    }

    private static Channel answering(Function<String, String> answers) {
        return new Channel() {
            @Override
            public ObjectNode ask(ObjectNode request) {
                String answer = answers.apply(request.path("op").asText());
                return java.util.Objects.requireNonNull(Wire.read(answer.replace('\'', '"')));
            }

            @Override
            public Duration patience() {
                return PATIENCE;
            }

            @Override
            public void close() {}
        };
    }
}
