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
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Faulty plug-ins by an author who had not read the checks: the whole kit must find them all, and accuse the plug-in without a fault of nothing. */
class HoldOutTest {

    private static final int SIDE_BY_SIDE = 4;

    static List<HoldOut> faults() {
        List<HoldOut> all = new ArrayList<>();
        all.addAll(ContentFaults.all());
        all.addAll(WritingFaults.all());
        all.addAll(SearchFaults.all());
        all.addAll(PlaceFaults.all());
        all.addAll(OutboxFaults.all());
        all.addAll(MessagingFaults.all());
        return all.stream().filter(fault -> fault.toString().matches(System.getProperty("testkit.holdout", ".*"))).toList();
    }

    /** The vendor's plug-in without a fault. */
    @Nested
    class Right extends PluginConformance {
        @Override
        protected PluginFixture fixture() {
            return PluginFixture.of(VendorPlugin::new)
                    .storageAt(place -> Map.of("name", place))
                    .messagingAt(place -> Map.of("name", place));
        }
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
            System.out.println((red.isEmpty() ? "MISSED " : red.contains(run.getKey().rule()) ? "NAMED " : "FOUND ") + run.getKey() + " by " + red + (unsure.isEmpty() ? "" : " no verdict " + unsure));
        }
        System.out.printf("hold-out: found %d of %d, by the expected rule %d%n", runs.size() - missed.size(), runs.size(), named);
        assertThat(missed).isEmpty();
    }

    private static List<Outcome> run(HoldOut fault) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture(fault))) {
            conformance.suites().forEach(suite -> all(conformance, suite, outcomes));
        }
        return outcomes;
    }

    private static <T extends Trial> void all(Conformance conformance, Suite<T> suite, List<Outcome> outcomes) {
        suite.checks().forEach(check -> outcomes.add(conformance.run(suite, check)));
    }

    private static PluginFixture fixture(HoldOut fault) {
        return PluginFixture.of(fault.plugin())
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .patience(Duration.ofMillis(1500));
    }
}
