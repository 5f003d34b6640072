package org.dealersdk.testkit.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.journey.Transcript.Difference;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;

/** Journeys on the storage under judgement, compared with the same journeys in memory. */
final class JourneyChecks {

    private static final int QUICK_JOURNEYS = 3;

    private static final String CURE =
            "Compare what the named step wrote with what is read afterwards; the rules about storage that fail too say more.";

    private JourneyChecks() {}

    @Proves(value = "JRN.1", cure = CURE)
    static void every_step_ends_as_in_memory(StorageTrial trial) {
        compare(trial, false, stage -> {});
    }

    @Proves(value = "JRN.2", cure = CURE)
    static void the_same_events_are_told(StorageTrial trial) {
        compare(trial, false, Stage::tellEvents);
    }

    @Proves(value = "JRN.3", cure = CURE)
    static void everything_is_on_file_and_found_alike(StorageTrial trial) {
        compare(trial, false, Stage::tellFiles);
    }

    @Proves(value = "JRN.4", cure = CURE)
    static void closing_every_night_changes_nothing(StorageTrial trial) {
        compare(trial, true, Stage::tellEvents);
    }

    private static void compare(StorageTrial trial, boolean closesOvernight, Consumer<Stage> telling) {
        trial.keep(Probe.of("before all journeys"));
        boolean full = trial.session().tier() == Tier.FULL;
        List<Journey> journeys = full ? Journeys.all() : Journeys.all().subList(0, QUICK_JOURNEYS);
        for (Journey journey : journeys) {
            InMemoryPlugin memory = new InMemoryPlugin();
            Transcript expected = played(journey, () -> memory.openStorage(trial.clock()), false, telling);
            String place = trial.session().newName();
            Transcript observed = played(journey, () -> trial.opened(place), closesOvernight, telling);
            Optional<Difference> difference = expected.difference(observed);
            trial.did("journey \"" + journey.name() + "\"");
            if (difference.isPresent()) {
                Difference first = difference.get();
                trial.did("first other way: " + first.step());
                throw new Violation(
                        "in the journey \"" + journey.name() + "\", " + first.step() + ": " + first.expected(),
                        first.observed());
            }
        }
    }

    private static Transcript played(
            Journey journey, Supplier<Storage> opening, boolean closesOvernight, Consumer<Stage> telling) {
        try (Stage stage = new Stage(opening, closesOvernight)) {
            Transcript transcript = stage.play(journey);
            telling.accept(stage);
            return transcript;
        }
    }
}
