package org.dealersdk.testkit.holdout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faulty plug-ins by an author who had not read the checks: the whole kit must find them all, and accuse the plug-in without a fault of nothing. */
@Tag("once")
class HoldOutTest {

    private static final int SIDE_BY_SIDE = 4;

    /** With this every fault is put to the whole kit, which takes some minutes. */
    private static final boolean ALL = Boolean.getBoolean("testkit.holdout.all");

    static List<HoldOut> faults() {
        List<HoldOut> all = new ArrayList<>();
        all.addAll(ContentFaults.all());
        all.addAll(WritingFaults.all());
        all.addAll(SearchFaults.all());
        all.addAll(PlaceFaults.all());
        all.addAll(OutboxFaults.all());
        all.addAll(MessagingFaults.all());
        return all.stream()
                .filter(fault -> fault.toString().matches(System.getProperty("testkit.holdout", ".*")))
                .toList();
    }

    @Test
    void every_fault_is_found() throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        Map<HoldOut, Future<List<Outcome>>> runs = new LinkedHashMap<>();
        faults().forEach(fault -> runs.put(fault, workers.submit(() -> run(fault))));
        workers.shutdown();
        List<String> missed = new ArrayList<>();
        int named = 0;
        for (Map.Entry<HoldOut, Future<List<Outcome>>> run : runs.entrySet()) {
            List<String> red = run.getValue().get().stream()
                    .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                    .map(outcome -> outcome.rule().id())
                    .distinct()
                    .toList();
            named += red.contains(run.getKey().rule()) ? 1 : 0;
            if (red.isEmpty()) {
                missed.add(run.getKey().toString());
            }
            List<String> unsure = run.getValue().get().stream()
                    .filter(outcome -> outcome.verdict() == Verdict.NO_VERDICT)
                    .map(outcome -> outcome.rule().id())
                    .distinct()
                    .toList();
            System.out.println(
                    (red.isEmpty() ? "MISSED " : red.contains(run.getKey().rule()) ? "NAMED " : "FOUND ") + run.getKey()
                            + " by " + red + (unsure.isEmpty() ? "" : " no verdict " + unsure));
        }
        System.out.printf(
                "hold-out: found %d of %d, by the expected rule %d%n", runs.size() - missed.size(), runs.size(), named);
        assertThat(missed).isEmpty();
    }

    /** The checks of the broken rule first, then all others; ends with the first that fails, unless all are asked for. */
    private static List<Outcome> run(HoldOut fault) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture(fault))) {
            for (boolean own : new boolean[] {true, false}) {
                conformance.suites().forEach(suite -> some(conformance, suite, fault, own, outcomes));
            }
        }
        return outcomes;
    }

    private static <T extends Trial> void some(
            Conformance conformance, Suite<T> suite, HoldOut fault, boolean own, List<Outcome> outcomes) {
        for (Check<T> check : suite.checks()) {
            boolean found = !ALL && outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAIL);
            if (!found && check.rule().id().equals(fault.rule()) == own) {
                outcomes.add(conformance.run(suite, check));
            }
        }
    }

    private static PluginFixture fixture(HoldOut fault) {
        return PluginFixture.of(fault.plugin())
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .patience(Duration.ofMillis(1500));
    }
}
