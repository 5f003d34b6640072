package org.dealersdk.testkit.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;

/**
 * A plug-in that is right. What it is judged by must never say otherwise.
 *
 * @param name what it is
 * @param fixture how to make it
 * @param load how many threads keep the processors busy meanwhile
 */
public record Control(String name, PluginFixture fixture, int load) {

    /** The head of the list of controls. */
    public static final String HEAD = "control,tier,runs,verdicts,false alarms,without a verdict,p50 ms,p95 ms";

    /** A control on a machine that has nothing else to do. */
    public static Control of(String name, PluginFixture fixture) {
        return new Control(name, fixture, 0);
    }

    /** The same while so many threads keep the processors busy. */
    public Control under(int threads) {
        return new Control(name + " under load", fixture, threads);
    }

    /**
     * What several runs of a control have shown.
     *
     * @param counts verdicts by kind
     * @param took how long each run took, the shortest first
     * @param alarms the texts of what was red
     */
    public record Tally(
            String name, Tier tier, Map<Verdict, Integer> counts, List<Duration> took, List<String> alarms) {

        /** How many checks came to a verdict. */
        public int verdicts() {
            return count(Verdict.PASS) + count(Verdict.FAIL);
        }

        /** How often a rule was called broken. */
        public int falseAlarms() {
            return count(Verdict.FAIL);
        }

        /** How many checks came to none. */
        public int undecided() {
            return count(Verdict.NO_VERDICT);
        }

        /** Within this time so many of 100 runs were over, in milliseconds. */
        public long percentile(int percent) {
            int index = (took.size() * percent + 99) / 100 - 1;
            return took.get(Math.max(0, index)).toMillis();
        }

        /** Its line in the list of controls. */
        public String line() {
            return String.join(
                    ",",
                    name,
                    tier.toString(),
                    String.valueOf(took.size()),
                    String.valueOf(verdicts()),
                    String.valueOf(falseAlarms()),
                    String.valueOf(undecided()),
                    String.valueOf(percentile(50)),
                    String.valueOf(percentile(95)));
        }

        private int count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }
    }

    /** Judges it so many times, by all rules of the tier. */
    public Tally judge(Tier tier, int runs) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<Duration> took = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        Load busy = new Load(load);
        try {
            for (int run = 0; run < runs; run++) {
                long begun = System.nanoTime();
                for (Outcome outcome : outcomes(tier)) {
                    counts.merge(outcome.verdict(), 1, Integer::sum);
                    if (outcome.verdict().isRed()) {
                        alarms.add(name + ": " + outcome.text());
                    }
                }
                took.add(Duration.ofNanos(System.nanoTime() - begun));
            }
            took.sort(Duration::compareTo);
            return new Tally(name, tier, counts, took, alarms);
        } finally {
            busy.close();
        }
    }

    private List<Outcome> outcomes(Tier tier) {
        try (Conformance conformance = Conformance.of(fixture, tier, Selection.all())) {
            return conformance.runAll();
        }
    }
}
