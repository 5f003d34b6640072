package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The proof of the kit: every faulty plug-in is found by the rule it breaks. Which further rules notice it is written to
 * {@code docs/conformance/kill-matrix.csv}.
 */
class MutantTest {

    private static final Path MATRIX = Path.of("..", "docs", "conformance", "kill-matrix.csv");

    static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(PluginMutants.all());
        all.addAll(StorageMutants.all());
        all.addAll(SearchMutants.all());
        all.addAll(OutboxMutants.all());
        all.addAll(MessagingMutants.all());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> every_fault_is_found_by_the_rule_it_breaks() {
        Map<String, String> lines = new TreeMap<>();
        Stream<DynamicTest> tests = mutants().stream()
                .filter(mutant -> mutant.toString().matches(System.getProperty("testkit.mutant", ".*")))
                .map(mutant -> DynamicTest.dynamicTest(mutant.toString(), () -> judge(mutant, lines)));
        return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("kill matrix", () -> write(lines))));
    }

    private static void judge(Mutant mutant, Map<String, String> lines) {
        TreeSet<String> broken = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        for (Outcome outcome : run(mutant)) {
            if (outcome.verdict().isRed()) {
                broken.add(outcome.rule().id());
                texts.add(outcome.text());
            }
        }
        lines.put(
                mutant.rule() + mutant.fault(),
                mutant.fault() + "," + mutant.name() + "," + mutant.rule() + "," + String.join(" ", broken));
        assertThat(broken).as(mutant + "\n" + String.join("\n", texts)).contains(mutant.rule());
    }

    /** All suites that could notice: those of the rule's own chapter. */
    private static List<Outcome> run(Mutant mutant) {
        PluginFixture fixture = PluginFixture.of(mutant.plugin())
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .patience(Duration.ofMillis(700));
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture)) {
            for (Suite<?> suite : conformance.suites()) {
                if (covers(suite, mutant.rule().substring(0, 3))) {
                    all(conformance, suite, outcomes);
                }
            }
        }
        assertThat(outcomes).extracting(Outcome::verdict).contains(Verdict.FAIL);
        return outcomes;
    }

    private static boolean covers(Suite<?> suite, String subject) {
        return suite.checks().stream().anyMatch(check -> check.rule().subject().equals(subject));
    }

    private static <T extends Trial> void all(Conformance conformance, Suite<T> suite, List<Outcome> outcomes) {
        suite.checks().forEach(check -> outcomes.add(conformance.run(suite, check)));
    }

    private static void write(Map<String, String> lines) throws IOException {
        assertThat(lines).hasSizeGreaterThan(40);
        if (Boolean.getBoolean("testkit.update")) {
            List<String> text = new ArrayList<>(List.of("fault,what it does,rule it breaks,rules that notice it"));
            text.addAll(lines.values());
            Files.createDirectories(MATRIX.getParent());
            Files.write(MATRIX, text);
        }
    }
}
