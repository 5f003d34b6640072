package org.dealersdk.testkit.inmemory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fault.Symptoms;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.h2.H2Server;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;

/** A faulty plug-in judged by a part of a tier. */
final class MutantRun {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** Some checks of the full tier have much to do, or start processes. */
    private static final Duration PATIENCE_OF_FULL = Duration.ofSeconds(30);

    private final Mutant mutant;
    private final Tier tier;

    MutantRun(Mutant mutant, Tier tier) {
        this.mutant = mutant;
        this.tier = tier;
    }

    /** By the checks of the rule it breaks. */
    List<Outcome> ownRule() {
        return run(suite -> true, check -> check.rule().id().equals(mutant.rule()));
    }

    /** By what the fault dictionary compares: the checks of its rule's chapter, but of the sweeping ones only those of its rule. */
    List<Outcome> ownChapter() {
        return run(this::isOwn, check -> !check.sweeping() || check.rule().id().equals(mutant.rule()));
    }

    /** By the sweeping checks of its rule's chapter. */
    List<Outcome> sweeps() {
        return run(this::isOwn, Check::sweeping);
    }

    /** By everything else. */
    List<Outcome> otherChapters() {
        return run(suite -> !isOwn(suite), check -> true);
    }

    static boolean isFound(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAIL);
    }

    boolean isFoundByItsRule(List<Outcome> outcomes) {
        return isFound(outcomes) && Symptoms.of(outcomes).rules().contains(mutant.rule());
    }

    private boolean isOwn(Suite<?> suite) {
        String subject = mutant.rule().substring(0, mutant.rule().indexOf('.'));
        return suite.checks().stream().anyMatch(check -> check.rule().subject().equals(subject));
    }

    private List<Outcome> run(Predicate<Suite<?>> suites, Predicate<Check<?>> checks) {
        if (ProxyMutants.includes(mutant)) {
            try (H2Server server = H2Server.start(Path.of("target"))) {
                return run(ProxyMutants.fixture(mutant.plugin(), server.port()), suites, checks);
            }
        }
        if (!CrashMutants.includes(mutant) && !OpeningMutants.includes(mutant)) {
            boolean patient = tier == Tier.FULL || mutant.rule().startsWith("JRN");
            return run(fixture(name -> name, patient ? PATIENCE_OF_FULL : PATIENCE), suites, checks);
        }
        Path directory = CrashMutants.newDirectory();
        try {
            PluginFixture fixture = fixture(name -> directory.resolve(name).toString(), CrashMutants.PATIENCE);
            return run(fixture.storageOnDisk(CrashMutants::onDisk), suites, checks);
        } finally {
            CrashMutants.delete(directory);
        }
    }

    private PluginFixture fixture(UnaryOperator<String> names, Duration patience) {
        return PluginFixture.of(mutant.plugin())
                .storageAt(place -> Map.of("name", names.apply(place)))
                .messagingAt(place -> Map.of("name", names.apply(place)))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", names.apply(place)))
                .patience(patience);
    }

    private List<Outcome> run(PluginFixture fixture, Predicate<Suite<?>> suites, Predicate<Check<?>> checks) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture, tier, Selection.all())) {
            for (Suite<?> suite : conformance.suites()) {
                if (suites.test(suite)) {
                    run(conformance, suite, checks, outcomes);
                }
            }
        }
        return outcomes;
    }

    private static <T extends Trial> void run(
            Conformance conformance, Suite<T> suite, Predicate<Check<?>> checks, List<Outcome> outcomes) {
        for (Check<T> check : suite.checks()) {
            if (checks.test(check)) {
                outcomes.add(conformance.run(suite, check));
            }
        }
    }
}
