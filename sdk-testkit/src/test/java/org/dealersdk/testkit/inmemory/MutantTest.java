package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fault.FaultDictionary;
import org.dealersdk.testkit.fault.KnownFault;
import org.dealersdk.testkit.fault.Symptoms;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The proof of the kit: every faulty plug-in is found by the rule it breaks, and at least 95 of 100 are called by their name. Which further
 * rules notice a fault, and what it looks like, is written to {@code docs/conformance/kill-matrix.csv} with {@code -Dtestkit.update=true}.
 */
@Tag("once")
class MutantTest {

    /** Many faults are only waited for, so that several runs share a core. */
    private static final int SIDE_BY_SIDE = 4;

    /** Short, since many faults make a call wait for ever. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private static final Duration PATIENCE_WITH_JOURNEYS = Duration.ofSeconds(30);

    private static final Path MATRIX = Path.of("..", "docs", "conformance", "kill-matrix.csv");

    static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(ProxyMutants.all());
        all.addAll(CrashMutants.all());
        all.addAll(PluginMutants.all());
        all.addAll(StorageMutants.all());
        all.addAll(UnitMutants.all());
        all.addAll(PlaceMutants.all());
        all.addAll(NearMissMutants.all());
        all.addAll(SearchMutants.all());
        all.addAll(OutboxMutants.all());
        all.addAll(MessagingMutants.all());
        all.addAll(HistoryMutants.all());
        all.addAll(JourneyMutants.all());
        all.addAll(NotificationMutants.all());
        all.addAll(NumberingMutants.all());
        return all;
    }

    private static final Path FIGURES = MATRIX.resolveSibling("self-proof.properties");

    @TestFactory
    Stream<DynamicTest> every_fault_is_found_by_the_rule_it_breaks() {
        Map<String, KnownFault> found = new TreeMap<>();
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        List<Mutant> chosen = mutants().stream()
                .filter(mutant -> mutant.toString().matches(System.getProperty("testkit.mutant", ".*")))
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        Map<Mutant, Future<List<Outcome>>> runs = new LinkedHashMap<>();
        chosen.forEach(mutant -> runs.put(mutant, workers.submit(() -> run(mutant))));
        workers.shutdown();
        Stream<DynamicTest> tests = chosen.stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.toString(),
                        () -> judge(
                                mutant, Objects.requireNonNull(runs.get(mutant)).get(), found, outcomes)));
        Stream<DynamicTest> figures = chosen.size() < mutants().size()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest("kill matrix and naming", () -> figures(found, outcomes)));
        return Stream.concat(tests, figures);
    }

    private static void judge(
            Mutant mutant, List<Outcome> all, Map<String, KnownFault> found, Map<String, List<Outcome>> outcomes) {
        assertThat(all).as(mutant.toString()).extracting(Outcome::verdict).contains(Verdict.FAIL);
        Symptoms symptoms = Symptoms.of(all);
        found.put(key(mutant), new KnownFault(mutant.fault(), mutant.name(), mutant.rule(), symptoms));
        outcomes.put(key(mutant), all);
        List<String> texts = all.stream()
                .filter(outcome -> outcome.verdict().isRed())
                .map(Outcome::text)
                .toList();
        assertThat(symptoms.rules())
                .as(mutant + "\n" + String.join("\n", texts))
                .contains(mutant.rule());
    }

    private static String key(Mutant mutant) {
        return mutant.rule() + mutant.fault();
    }

    /** All suites that could notice: those of the rule's own chapter. */
    private static List<Outcome> run(Mutant mutant) {
        PluginFixture fixture = PluginFixture.of(mutant.plugin())
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place))
                .patience(mutant.rule().startsWith("JRN") ? PATIENCE_WITH_JOURNEYS : PATIENCE);
        if (CrashMutants.includes(mutant)) {
            return CrashMutants.outcomes(mutant);
        }
        if (ProxyMutants.includes(mutant)) {
            return ProxyMutants.outcomes(mutant);
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture)) {
            for (Suite<?> suite : conformance.suites()) {
                if (covers(suite, mutant.rule().substring(0, 3))) {
                    all(conformance, suite, outcomes);
                }
            }
        }
        return outcomes;
    }

    private static boolean covers(Suite<?> suite, String subject) {
        return suite.checks().stream().anyMatch(check -> check.rule().subject().equals(subject));
    }

    private static <T extends Trial> void all(Conformance conformance, Suite<T> suite, List<Outcome> outcomes) {
        suite.checks().forEach(check -> outcomes.add(conformance.run(suite, check)));
    }

    /** Each fault must be named rightly by the dictionary of an earlier run, which the jar holds. */
    private static void figures(Map<String, KnownFault> found, Map<String, List<Outcome>> outcomes) throws IOException {
        boolean update = Boolean.getBoolean("testkit.update");
        FaultDictionary dictionary =
                update ? new FaultDictionary(List.copyOf(found.values())) : FaultDictionary.standard();
        List<String> misnamed = new ArrayList<>();
        found.forEach((key, fault) -> {
            String named = dictionary
                    .nearest(RuleBook.standard().rule(fault.rule()), outcomes.get(key))
                    .map(like -> like.fault().id() + ' ' + like.fault().cause())
                    .orElse("nothing");
            if (!named.equals(fault.id() + ' ' + fault.cause())) {
                misnamed.add(fault.id() + ' ' + fault.cause() + " is called " + named);
            }
        });
        int right = found.size() - misnamed.size();
        System.out.printf("named %d of %d faulty plug-ins rightly; not: %s%n", right, found.size(), misnamed);
        if (update) {
            List<String> lines = new ArrayList<>(List.of(KnownFault.HEAD));
            found.values().forEach(fault -> lines.add(fault.line()));
            Files.createDirectories(MATRIX.getParent());
            Files.write(MATRIX, lines);
            Files.writeString(FIGURES, "faulty-plug-ins=%1$d%nfound=%1$d%nnamed=%2$d%n".formatted(found.size(), right));
        }
        assertThat(right).as("%s", misnamed).isGreaterThanOrEqualTo((found.size() * 95 + 99) / 100);
    }
}
