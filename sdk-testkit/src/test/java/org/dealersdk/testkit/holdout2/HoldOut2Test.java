package org.dealersdk.testkit.holdout2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Slips of a second author who had not read the checks, on an engine of his own and over JDBC: the kit must find them all. Takes a minute
 * and more, so it runs only when it is asked for: {@code -Dtestkit.holdout=.*}.
 */
@EnabledIfSystemProperty(named = "testkit.holdout", matches = ".+")
class HoldOut2Test {

    private static final int SIDE_BY_SIDE = 4;

    /** Races are lost now and then. */
    private static final int TRIES = 3;

    /** With this every slip is put to the whole kit, which takes some minutes, and what is right to it too. */
    private static final boolean ALL = Boolean.getBoolean("testkit.holdout.all");

    static List<Slip> slips() {
        return Arrays.stream(Slip.values())
                .filter(slip -> ALL || !slip.isControl())
                .filter(slip -> slip.toString().matches(System.getProperty("testkit.holdout", ".*")))
                .toList();
    }

    @Test
    void every_slip_is_found() throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        Map<Slip, Future<List<Outcome>>> runs = new LinkedHashMap<>();
        slips().forEach(slip -> runs.put(slip, workers.submit(() -> tried(slip))));
        workers.shutdown();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Slip, Future<List<Outcome>>> run : runs.entrySet()) {
            Slip slip = run.getKey();
            List<String> broken = rules(run.getValue().get(), Verdict.FAIL);
            boolean named = broken.stream().anyMatch(slip.rules::contains);
            System.out.println((broken.isEmpty() ? "MISSED " : named ? "NAMED " : "FOUND ") + slip.kind + " " + slip
                    + " by " + broken + " no verdict " + rules(run.getValue().get(), Verdict.NO_VERDICT));
            if (broken.isEmpty() != slip.isControl()) {
                wrong.add(slip + " by " + broken);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Outcome> tried(Slip slip) {
        List<Outcome> outcomes = run(slip);
        for (int i = 1; i < TRIES && !ALL && rules(outcomes, Verdict.FAIL).isEmpty(); i++) {
            outcomes = run(slip);
        }
        return outcomes;
    }

    /** The checks of the broken rules first, then all others; ends with the first that fails, unless all are asked for. */
    private static List<Outcome> run(Slip slip) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture(slip), Tier.QUICK, Selection.all())) {
            for (boolean own : new boolean[] {true, false}) {
                conformance.suites().forEach(suite -> some(conformance, suite, slip, own, outcomes));
            }
        }
        return outcomes;
    }

    private static <T extends Trial> void some(
            Conformance conformance, Suite<T> suite, Slip slip, boolean own, List<Outcome> outcomes) {
        for (Check<T> check : suite.checks()) {
            boolean found = !ALL && !rules(outcomes, Verdict.FAIL).isEmpty();
            if (!found && slip.rules.contains(check.rule().id()) == own) {
                outcomes.add(conformance.run(suite, check));
            }
        }
    }

    private static List<String> rules(List<Outcome> outcomes, Verdict verdict) {
        return List.copyOf(new TreeSet<>(outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .map(outcome -> outcome.rule().id())
                .toList()));
    }

    private static PluginFixture fixture(Slip slip) {
        PluginFixture fixture = slip.overJdbc()
                ? PluginFixture.of(() -> JdbcSlips.plugin(slip)).storageAt(place -> Map.of("name", slip.name() + place))
                : PluginFixture.of(() -> new CardIndexPlugin(slip))
                        .at(ProviderKind.STORAGE, place -> Map.of("cabinet", place))
                        .at(ProviderKind.MESSAGING, place -> Map.of("cabinet", place))
                        .at(ProviderKind.NOTIFICATION, place -> Map.of("cabinet", place));
        return fixture.patience(Duration.ofSeconds(ALL ? 3 : 1));
    }
}
