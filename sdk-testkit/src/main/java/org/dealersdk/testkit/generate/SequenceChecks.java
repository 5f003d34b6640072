package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.reproduce.Reproducer;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Repetition;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;

/** Sequences of calls that are made up, compared with what the contract says. */
final class SequenceChecks {

    /** So many are played even by a slow storage. */
    private static final int LEAST_SEQUENCES = 8;

    private static final int QUICK_SEQUENCES = 60;
    private static final int FULL_SEQUENCES = 4_000;
    private static final long QUICK_NANOS = 1_000_000_000L;
    private static final int SHRINKING = 400;

    private SequenceChecks() {}

    @Proves(
            value = "STO.53",
            cure = "Run the reproducer beside the report: the last call is the one that is answered wrongly.",
            sweeping = true)
    static void sequences_nobody_thought_of_are_answered_as_the_contract_says(StorageTrial trial) {
        trial.keep(Probe.of("before all sequences"));
        long seed = trial.newSeed();
        boolean full = trial.session().tier() == Tier.FULL;
        long patience = trial.patience().toNanos();
        long begun = System.nanoTime();
        // what is recorded of an agent must not depend on the speed of the machine
        boolean bounded = !full && !(trial.session().plugin() instanceof Remote);
        long budget = bounded ? QUICK_NANOS : patience;
        int sequences = full ? FULL_SEQUENCES : QUICK_SEQUENCES;
        int played = 0;
        while (played < sequences && System.nanoTime() - begun < (played < LEAST_SEQUENCES ? patience * 2 : budget)) {
            Choices choices = Choices.seeded(seed * 1_000 + played++);
            Optional<Failure> failure = Player.play(choices, trial.storage(), newRun(trial));
            if (failure.isPresent()) {
                Failure shrunk = shrunk(trial, choices, failure.get(), patience);
                shrunk.script().forEach(trial::did);
                throw told(shrunk, trial.session(), seed);
            }
        }
        trial.did(played + " sequences");
    }

    private static String newRun(StorageTrial trial) {
        return trial.session().newName() + "-";
    }

    /** The simplest sequence that breaks the same sentence, each tried at a place of its own. */
    private static Failure shrunk(StorageTrial trial, Choices choices, Failure failure, long patience) {
        return Shrinker.shrink(
                choices.row(),
                failure,
                simpler -> {
                    try (Storage own = trial.opened(trial.session().newName())) {
                        return Player.play(simpler, own, newRun(trial))
                                .filter(again -> again.rule().equals(failure.rule()));
                    }
                },
                SHRINKING,
                patience);
    }

    private static Violation told(Failure failure, Session session, long seed) {
        List<String> calls = new ArrayList<>(List.of("String answer;"));
        calls.addAll(failure.script());
        return new Violation(
                        failure.expected(),
                        failure.observed() + " (against " + failure.rule() + ", after "
                                + failure.script().size() + " lines of Java)")
                .attach(Reproducer.of(
                        "",
                        failure.rule(),
                        session,
                        calls,
                        List.of(
                                "java.time.Instant",
                                "java.util.List",
                                "org.dealersdk.spi.storage.Condition",
                                "org.dealersdk.spi.storage.Query"),
                        Replay.class,
                        Probe.class,
                        Neighbour.class))
                .again(Repetition.ofSeed(seed));
    }
}
