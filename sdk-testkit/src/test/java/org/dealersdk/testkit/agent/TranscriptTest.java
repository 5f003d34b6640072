package org.dealersdk.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Verdict;
import org.dealersdk.testkit.verify.Verify;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A recorded run is judged without the system. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranscriptTest {

    /** Recorded again with {@code -Dtestkit.update=true}, which is needed whenever checks have changed. */
    private static final Path PUBLISHED = Path.of("..", "docs", "conformance", "python-example.jsonl.gz");

    /** Not all rules: the ones with the largest documents and the most calls would make the file several times larger. */
    private static final String PUBLISHED_RULES =
            "STO.1,STO.2,STO.3,STO.4,STO.5,STO.6,STO.7,STO.8,STO.10,STO.11,STO.12,STO.13,STO.14,STO.20,"
                    + "STO.21,STO.22,STO.23,STO.24,STO.25,STO.26,STO.27,STO.28,STO.30,STO.31,STO.32,STO.33,"
                    + "STO.34,STO.35,STO.40,STO.41,STO.43,STO.44,STO.45,STO.60,STO.63,STO.64,"
                    + "STO.65,STO.70,STO.71,STO.80,OUT.1,OUT.2,OUT.3,OUT.4,OUT.5,OUT.6,OUT.7,OUT.8,"
                    + "OUT.9,OUT.10,OUT.11,OUT.12,NTF.3,NTF.4,NTF.6,NTF.10,NUM.4";

    private static final String RULES = "STO.3,STO.9,STO.10,STO.27,STO.52,STO.70,OUT.3,OUT.15,NTF.2,NTF.3,NTF.4,NUM.4";

    @TempDir
    Path directory;

    /** An end of a run: exit code and everything it said. */
    private record Run(int exit, String said) {}

    @Test
    void the_published_run_of_the_agent_in_python_is_judged_again() throws Exception {
        if (Boolean.getBoolean("testkit.update") && Python.isThere()) {
            Run recorded =
                    verify("--agent", Python.COMMAND, "--record", PUBLISHED.toString(), "--only", PUBLISHED_RULES);
            assertThat(recorded.said()).contains("PARTIAL");
        }
        Transcript transcript = Transcript.read(PUBLISHED);
        Report report = AgentTest.judge(transcript.fixture(), transcript.tier(), transcript.selection());
        assertThat(report.outcomes())
                .as("if checks have changed, record again with -Dtestkit.update=true")
                .noneMatch(outcome -> outcome.verdict().isRed());
        assertThat(report.result()).isEqualTo(Result.PARTIAL);
        assertThat(report.counts().get(Verdict.PASS)).isGreaterThan(80);
        Statement statement = Statement.of(report);
        assertThat(statement.text()).contains("\"from a transcript\"", "python-example.jsonl.gz");
        assertThat(statement.check(PUBLISHED)).isEmpty();
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void a_run_is_recorded_and_found_faulty_again() throws Exception {
        Path file = directory.resolve("run.jsonl");
        String faulty = Python.COMMAND + " --fault select-then-update";
        Run recorded = verify("--agent", faulty, "--record", file.toString(), "--only", RULES);
        assertThat(recorded.exit()).as(recorded.said()).isEqualTo(1);
        Run judged = verify("--transcript", file.toString());
        assertThat(judged.exit()).as(judged.said()).isEqualTo(1);
        assertThat(judged.said())
                .contains("FAIL STO.27")
                .doesNotContain("NO_VERDICT STO", "NO_VERDICT NTF", "NO_VERDICT NUM");
        assertThat(failed(recorded)).isEqualTo(failed(judged));
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void a_run_that_was_altered_or_asks_otherwise_is_not_believed() throws Exception {
        Path file = directory.resolve("run.jsonl");
        verify("--agent", Python.COMMAND, "--record", file.toString(), "--only", "STO.1,STO.2");
        Path altered = directory.resolve("altered.jsonl");
        Files.writeString(
                altered, Files.readString(file).replace("\"aggregate\":\"unknown\"", "\"aggregate\":\"other\""));
        Transcript transcript = Transcript.read(altered);
        Report report = AgentTest.judge(transcript.fixture(), transcript.tier(), transcript.selection());
        Outcome outcome = report.outcomes().stream()
                .filter(each -> each.rule().id().equals("STO.1"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_VERDICT);
        assertThat(outcome.observed())
                .contains("AGT-020", "The kit asks otherwise than recorded", "\"unknown\"", "instead of", "\"other\"");

        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.contains("\"check\":\"STO.2 "));
        Transcript shorter = Transcript.read(Files.write(directory.resolve("shorter.jsonl"), lines));
        assertThat(AgentTest.judge(shorter.fixture(), shorter.tier(), shorter.selection())
                        .outcomes())
                .filteredOn(each -> each.rule().id().equals("STO.2") && each.verdict() == Verdict.NO_VERDICT)
                .isNotEmpty();
        assertThat(verify("--transcript", Python.PROGRAM.toString()).said()).contains("KIT-005");
        assertThat(verify("--record", "x").said()).contains("KIT-002");
        assertThat(verify("--plugin", "x", "--agent", "y").said()).contains("KIT-007");
        assertThat(verify("--agent", "no-such-program-here").said()).contains("AGT-001");
    }

    private static List<String> failed(Run run) {
        return run.said().lines().filter(line -> line.startsWith("FAIL ")).toList();
    }

    private Run verify(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang=en", "--report=" + directory.resolve("reports")));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exit = new Verify().run(out, out, all.toArray(String[]::new));
        return new Run(exit, said.toString());
    }
}
