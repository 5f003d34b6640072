package org.dealersdk.testkit.holdout3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
 * Flaws of a third author who had not read the checks. Runs only when it is asked for: {@code -Dtestkit.holdout3=.*} names the flaws, {@code
 * -Dtestkit.holdout3.tier=quick} or {@code full} the tier, and {@code -Dtestkit.holdout3.out=file} where lines go. In full only what is
 * named is run, so name what quick missed.
 */
@EnabledIfSystemProperty(named = "testkit.holdout3", matches = ".+")
class HoldOut3Test {

    private static final int SIDE_BY_SIDE = Integer.getInteger("testkit.holdout3.threads", 2);
    /** Only the checks of the rules a flaw breaks. */
    private static final boolean OWN_ONLY = Boolean.getBoolean("testkit.holdout3.own");

    private static final Tier TIER =
            Tier.valueOf(System.getProperty("testkit.holdout3.tier", "quick").toUpperCase(Locale.ROOT));

    /** What one flaw came to. */
    private record Score(Flaw flaw, List<Outcome> outcomes, Duration took) {

        private List<String> rules(Verdict verdict) {
            return List.copyOf(new TreeSet<>(outcomes.stream()
                    .filter(outcome -> outcome.verdict() == verdict)
                    .map(outcome -> outcome.rule().id())
                    .toList()));
        }

        boolean isFound() {
            return !rules(Verdict.FAIL).isEmpty();
        }

        boolean isNamed() {
            return rules(Verdict.FAIL).stream().anyMatch(flaw.rules::contains);
        }

        String line() {
            String called = outcomes.stream()
                    .filter(outcome -> outcome.verdict() == Verdict.FAIL
                            || (!isFound() && outcome.verdict().isRed()))
                    .findFirst()
                    .map(outcome -> outcome.check().title() + ": " + outcome.observed())
                    .orElse("");
            return String.join(
                    "\t",
                    isNamed() ? "NAMED" : isFound() ? "FOUND" : "MISSED",
                    TIER.toString(),
                    flaw.kind.toString(),
                    flaw.name(),
                    "expected " + new TreeSet<>(flaw.rules),
                    "by " + rules(Verdict.FAIL),
                    "no verdict " + rules(Verdict.NO_VERDICT),
                    took.toSeconds() + " s",
                    called.replaceAll("\\s+", " "));
        }
    }

    @Test
    void every_flaw_is_put_to_the_kit() throws InterruptedException, ExecutionException, IOException {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        Map<Flaw, Future<Score>> runs = new LinkedHashMap<>();
        Arrays.stream(Flaw.values())
                .filter(flaw -> flaw.name().matches(System.getProperty("testkit.holdout3", "")))
                .forEach(flaw -> runs.put(flaw, workers.submit(() -> score(flaw))));
        workers.shutdown();
        List<Score> scores = new ArrayList<>();
        for (Future<Score> run : runs.values()) {
            scores.add(run.get());
        }
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            List<Score> some =
                    scores.stream().filter(score -> score.flaw().kind == kind).toList();
            say("TOTAL\t" + TIER + "\t" + kind + "\t" + some.size() + " put, "
                    + some.stream().filter(Score::isFound).count() + " found, "
                    + some.stream().filter(Score::isNamed).count() + " by an expected rule");
        }
        assertThat(scores.stream()
                        .filter(score -> score.flaw().kind == Flaw.Kind.RIGHT && score.isFound())
                        .map(Score::line)
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static Score score(Flaw flaw) throws IOException {
        long begin = System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>();
        try (Tables tables = new Tables();
                Conformance conformance = Conformance.of(fixture(flaw, tables), TIER, Selection.all())) {
            for (boolean own : OWN_ONLY ? new boolean[] {true} : new boolean[] {true, false}) {
                conformance.suites().forEach(suite -> some(conformance, suite, flaw, own, outcomes));
            }
        }
        Score score = new Score(flaw, outcomes, Duration.ofNanos(System.nanoTime() - begin));
        say(score.line());
        if (flaw.kind == Flaw.Kind.RIGHT) {
            for (Outcome outcome : outcomes) {
                if (outcome.verdict().isRed()) {
                    say(outcome.text());
                }
            }
        }
        return score;
    }

    /** The checks of the rules it breaks first, then all others up to the first that fails. */
    private static <T extends Trial> void some(
            Conformance conformance, Suite<T> suite, Flaw flaw, boolean own, List<Outcome> outcomes) {
        for (Check<T> check : suite.checks()) {
            boolean done = flaw.kind != Flaw.Kind.RIGHT
                    && outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAIL);
            if (!done && flaw.rules.contains(check.rule().id()) == own) {
                outcomes.add(conformance.run(suite, check));
            }
        }
    }

    private static PluginFixture fixture(Flaw flaw, Tables tables) {
        Map<String, Topic> topics = new ConcurrentHashMap<>();
        Map<String, Gateway> gateways = new ConcurrentHashMap<>();
        PluginFixture fixture = flaw.on == Flaw.On.TABLE
                ? PluginFixture.of(() -> new TablePlugin(tables, flaw)).storageAt(place -> Map.of("schema", place))
                : PluginFixture.of(() -> new TopicPlugin(topics, gateways, flaw))
                        .at(ProviderKind.MESSAGING, place -> Map.of("topic", place))
                        .at(ProviderKind.NOTIFICATION, place -> Map.of("topic", place));
        if (flaw == Flaw.LOCAL_TIME || flaw == Flaw.LOCAL_CASE) {
            fixture = fixture.inChild(
                    flaw == Flaw.LOCAL_TIME ? TablePlugin.InLocalTime.class : TablePlugin.InLocalCase.class);
        }
        return fixture.patience(Duration.ofSeconds(Integer.getInteger("testkit.holdout3.patience", 3)));
    }

    private static synchronized void say(String line) throws IOException {
        System.out.println(line);
        String out = System.getProperty("testkit.holdout3.out");
        if (out != null) {
            Files.writeString(
                    Path.of(out),
                    line + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }
    }
}
