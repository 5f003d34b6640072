package org.dealersdk.testkit.holdout2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs the whole quick tier on plug-ins whose author had not read the checks, and tells which slips it finds. */
@EnabledIfSystemProperty(named = "holdout2", matches = ".*")
class HoldOut2Test {

    private record Judged(Slip slip, Set<String> broken, Set<String> undecided, Duration took) {

        boolean isFound() {
            return !broken.isEmpty();
        }

        boolean isExpected() {
            return broken.stream().anyMatch(slip.rules::contains);
        }

        String line() {
            String word = slip.isControl() ? "CONTROL" : isExpected() ? "found" : isFound() ? "ELSEWHERE" : "MISSED";
            return "%-9s %-6s %-20s expected %s by %s no-verdict %s %ds"
                    .formatted(word, slip.kind, slip.name(), slip.rules, broken, undecided, took.toSeconds());
        }
    }

    @Test
    void whole_kit() throws Exception {
        String wanted = System.getProperty("holdout2", "all").toUpperCase(Locale.ROOT);
        List<Slip> slips = new ArrayList<>(Arrays.stream(Slip.values())
                .filter(slip -> wanted.equals("ALL") || slip.name().matches(wanted))
                .toList());
        Collections.shuffle(slips, new Random(2)); // so that a run that is cut short is a sample
        slips.sort(Comparator.comparing(slip -> !slip.isControl()));
        List<Judged> all = new ArrayList<>();
        ExecutorService two = Executors.newFixedThreadPool(Integer.getInteger("holdout2.threads", 2));
        List<Future<Judged>> running = new ArrayList<>();
        for (Slip slip : slips) {
            Callable<Judged> judging = () -> judge(slip);
            running.add(two.submit(judging));
        }
        for (Future<Judged> run : running) {
            all.add(run.get());
        }
        two.shutdown();
        for (Slip.Kind kind : Slip.Kind.values()) {
            List<Judged> own = all.stream().filter(judged -> judged.slip().kind == kind && !judged.slip().isControl()).toList();
            System.out.printf(
                    "SCORE %s %d faults, found %d, by the expected rule %d%n",
                    kind,
                    own.size(),
                    own.stream().filter(Judged::isFound).count(),
                    own.stream().filter(Judged::isExpected).count());
        }
        assertThat(all).hasSameSizeAs(slips);
    }

    private static Judged judge(Slip slip) {
        long start = System.nanoTime();
        Set<String> broken = new LinkedHashSet<>();
        Set<String> undecided = new TreeSet<>();
        try (Conformance conformance = Conformance.of(fixture(slip), Tier.QUICK, Selection.all())) {
            for (Outcome outcome : conformance.runAll()) {
                if (outcome.verdict() == Verdict.FAIL) {
                    broken.add(outcome.rule().id());
                    if (System.getProperty("holdout2.texts") != null) {
                        System.out.println(slip + "\n" + outcome.text());
                    }
                } else if (outcome.verdict() == Verdict.NO_VERDICT) {
                    undecided.add(outcome.rule().id());
                }
            }
        }
        Judged judged = new Judged(slip, broken, undecided, Duration.ofNanos(System.nanoTime() - start));
        System.out.println(judged.line());
        return judged;
    }

    static PluginFixture fixture(Slip slip) {
        Duration patience = Duration.ofSeconds(3);
        if (slip.overJdbc()) {
            return PluginFixture.of(() -> (DealerPlugin) JdbcSlips.plugin(slip))
                    .storageAt(place -> Map.of("name", slip.name() + place))
                    .patience(patience);
        }
        return PluginFixture.of(() -> (DealerPlugin) new CardIndexPlugin(slip))
                .at(ProviderKind.STORAGE, place -> Map.of("cabinet", place))
                .at(ProviderKind.MESSAGING, place -> Map.of("cabinet", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("cabinet", place))
                .patience(patience);
    }
}
