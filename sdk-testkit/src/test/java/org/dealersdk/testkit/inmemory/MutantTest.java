package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dealersdk.testkit.h2.H2Mutants;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every faulty plug-in is found by the rule it breaks. Which further rules notice it, whether it is called by its name, and by which tier it
 * is found at the latest, is measured by {@link SelfProofTest}.
 */
@Tag("once")
class MutantTest {

    /** Many faults are only waited for, so that several runs share a core. */
    private static final int SIDE_BY_SIDE = 4;

    static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(ProxyMutants.all());
        all.addAll(CrashMutants.all());
        all.addAll(OpeningMutants.all());
        all.addAll(PluginMutants.all());
        all.addAll(StorageMutants.all());
        all.addAll(UnitMutants.all());
        all.addAll(PlaceMutants.all());
        all.addAll(NearMissMutants.all());
        all.addAll(SearchMutants.all());
        all.addAll(ManifoldMutants.all());
        all.addAll(OutboxMutants.all());
        all.addAll(MessagingMutants.all());
        all.addAll(LaneMutants.all());
        all.addAll(HistoryMutants.all());
        all.addAll(JourneyMutants.all());
        all.addAll(NotificationMutants.all());
        all.addAll(NumberingMutants.all());
        all.addAll(FurtherMutants.all());
        all.addAll(H2Mutants.all());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> every_fault_is_found_by_the_rule_it_breaks() {
        List<Mutant> chosen = mutants().stream()
                .filter(mutant -> mutant.toString().matches(System.getProperty("testkit.mutant", ".*")))
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        Map<Mutant, Future<List<Outcome>>> runs = new LinkedHashMap<>();
        chosen.forEach(mutant -> runs.put(mutant, workers.submit(() -> ownRule(mutant))));
        workers.shutdown();
        return chosen.stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.toString(),
                        () -> demandFound(
                                mutant, Objects.requireNonNull(runs.get(mutant)).get())));
    }

    private static void demandFound(Mutant mutant, List<Outcome> outcomes) {
        List<String> texts = outcomes.stream().map(Outcome::text).toList();
        boolean blind = outcomes.stream().anyMatch(outcome -> outcome.omission().equals(Optional.of(Omission.MEANS)));
        assumeTrue(MutantRun.isFound(outcomes) || !blind, "this machine lacks what shows the fault: " + texts);
        assertThat(MutantRun.isFound(outcomes))
                .as(mutant + "\n" + String.join("\n", texts))
                .isTrue();
    }

    private static List<Outcome> ownRule(Mutant mutant) {
        List<Outcome> outcomes = new MutantRun(mutant, Tier.QUICK).ownRule();
        return MutantRun.isFound(outcomes) ? outcomes : new MutantRun(mutant, Tier.FULL).ownRule();
    }
}
