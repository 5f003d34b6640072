package org.dealersdk.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
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
 * is. A rule of a declined capability shows as aborted, with the reason.
 */
public abstract class PluginConformance {

    private @Nullable Conformance conformance;

    /** The plug-in under judgement. Called once. */
    protected abstract PluginFixture fixture();

    @TestFactory
    final Stream<DynamicNode> conforms_to() {
        Conformance running = Conformance.of(fixture());
        conformance = running;
        List<DynamicNode> nodes = new ArrayList<>();
        running.suites().forEach(suite -> nodes.add(container(running, suite)));
        nodes.add(DynamicTest.dynamicTest("every check was run", () -> demandAll(running)));
        return nodes.stream();
    }

    @AfterEach
    final void release_the_plug_in() {
        Conformance finished = conformance;
        if (finished != null) {
            System.out.println(finished.summary());
            finished.close();
        }
    }

    private static <T extends Trial> DynamicContainer container(Conformance conformance, Suite<T> suite) {
        return DynamicContainer.dynamicContainer(
                suite.name(), suite.checks().stream().map(check -> test(conformance, suite, check)));
    }

    private static <T extends Trial> DynamicTest test(Conformance conformance, Suite<T> suite, Check<T> check) {
        return DynamicTest.dynamicTest(check.title(), () -> report(conformance.run(suite, check)));
    }

    static void report(Outcome outcome) {
        if (outcome.verdict().isRed()) {
            throw new AssertionError(outcome.text(), outcome.cause());
        }
        if (outcome.verdict() != Verdict.PASS) {
            throw new TestAbortedException(outcome.text());
        }
    }

    private static void demandAll(Conformance conformance) {
        if (!conformance.missing().isEmpty()) {
            throw new AssertionError("not run: "
                    + conformance.missing().stream().map(Check::title).toList());
        }
    }
}
