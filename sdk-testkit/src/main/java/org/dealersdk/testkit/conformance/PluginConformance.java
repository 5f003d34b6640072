package org.dealersdk.testkit.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.report.ConsoleText;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * Judges a plug-in by the whole contract: extend it, hand the plug-in over, and run it like any test.
 *
 * <pre>{@code
 * class AcmeConformanceTest extends PluginConformance {
 *     @TempDir Path directory;
 *
 *     @Override
 *     protected PluginFixture fixture() {
 *         return PluginFixture.of(AcmePlugin::new)
 *                 .storageAt(place -> Map.of("file", directory.resolve(place + ".db").toString()));
 *     }
 * }
 * }</pre>
 *
 * <p>The tests are made from the rules, so that none can be overridden or left out; the last one compares what was run with what there
 * is. A rule of a declined capability shows as aborted, with the reason. What was found is written to {@code target/conformance} as JUnit
 * XML, an HTML page and a conformance statement; {@code -Dtestkit.report=directory} puts it elsewhere. {@code -Dtestkit.only=STO.21} runs
 * a part, which is red, and {@code -Dtestkit.tier=full} runs everything: only that certifies.
 */
public abstract class PluginConformance {

    private @Nullable Conformance conformance;

    /** The plug-in under judgement. Called once. */
    protected abstract PluginFixture fixture();

    /** One container for each chapter, one test for each check; in their order, however the build runs its tests. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    protected final Stream<DynamicNode> conforms_to() {
        Conformance running = Conformance.of(fixture());
        conformance = running;
        List<DynamicNode> nodes = new ArrayList<>();
        running.suites().forEach(suite -> nodes.add(container(running, suite)));
        nodes.add(DynamicTest.dynamicTest("every check was run", () -> demandAll(running)));
        return nodes.stream();
    }

    /** Writes the report and closes what is open. Fails when only some of the tests were asked for, as a rerun of one does. */
    @AfterEach
    protected final void release_the_plug_in() {
        Conformance finished = conformance;
        if (finished != null) {
            conformance = null;
            Report report = finished.report();
            System.out.println(ConsoleText.of(report, Locale.getDefault()));
            report.write(Path.of(System.getProperty("testkit.report", "target/conformance")));
            FinishedRuns.add(getClass().getName(), report.result() == Result.FAILED);
            finished.close();
            if (!finished.missing().isEmpty()) {
                throw new AssertionError(
                        "PARTIAL: only a part was run, which is worth no verdict; the statement says FAILED. Run "
                                + getClass().getName() + " as a whole; for one rule use -D" + Selection.PROPERTY);
            }
        }
    }

    /** The whole suite is run before its first test reports, so that a failure can be named by all verdicts. */
    private static <T extends Trial> DynamicContainer container(Conformance conformance, Suite<T> suite) {
        List<Outcome> outcomes = new ArrayList<>();
        Supplier<List<Outcome>> all = () -> {
            if (outcomes.isEmpty()) {
                outcomes.addAll(conformance.run(suite));
            }
            return outcomes;
        };
        Selection selection = conformance.selection();
        return DynamicContainer.dynamicContainer(
                suite.name(),
                IntStream.range(0, suite.checks().size())
                        .filter(i -> selection.includes(suite.checks().get(i)))
                        .mapToObj(i -> DynamicTest.dynamicTest(
                                suite.checks().get(i).title(),
                                () -> report(all.get().get(i), conformance.report()))));
    }

    private static void report(Outcome outcome, Report soFar) {
        demand(outcome, soFar.text(outcome));
    }

    static void report(Outcome outcome) {
        demand(outcome, outcome.text());
    }

    private static void demand(Outcome outcome, String text) {
        if (outcome.verdict().isRed()) {
            throw new AssertionError(text, outcome.cause());
        }
        if (outcome.verdict() != Verdict.PASS) {
            throw new TestAbortedException(text);
        }
    }

    /** Red for a partial run too: a forgotten property must not look like a success. */
    private static void demandAll(Conformance conformance) {
        conformance.suites().stream()
                .filter(suite -> suite.checks().stream().noneMatch(conformance.selection()::includes))
                .forEach(conformance::run);
        Report report = conformance.report();
        if (!report.objections().isEmpty()) {
            throw new AssertionError(String.join("\n", report.objections()));
        }
        long left = report.omitted(Omission.CHOICE).size();
        if (left > 0) {
            throw new AssertionError("PARTIAL: " + left + " checks were left out by "
                    + conformance.selection().settings() + "; such a run never certifies");
        }
    }
}
