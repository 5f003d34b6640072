package org.dealersdk.testkit.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What journeys tell in memory, by telling and name: the same for every plug-in, since clock and ids are. */
    private static final Map<String, Transcript> EXPECTED = new ConcurrentHashMap<>();

    /** What is told of a journey besides its steps. */
    private enum Telling {
        STEPS(stage -> {}),
        EVENTS(Stage::tellEvents),
        FILES(Stage::tellFiles);

        private final Consumer<Stage> about;

        Telling(Consumer<Stage> about) {
            this.about = about;
        }
    }

    private JourneyChecks() {}

    @Proves(value = "JRN.1", cure = CURE)
    static void every_step_ends_as_in_memory(StorageTrial trial) {
        compare(trial, false, Telling.STEPS);
    }

    @Proves(value = "JRN.2", cure = CURE)
    static void the_same_events_are_told(StorageTrial trial) {
        compare(trial, false, Telling.EVENTS);
    }

    @Proves(value = "JRN.3", cure = CURE)
    static void everything_is_on_file_and_found_alike(StorageTrial trial) {
        compare(trial, false, Telling.FILES);
    }

    @Proves(value = "JRN.4", cure = CURE)
    static void closing_every_night_changes_nothing(StorageTrial trial) {
        compare(trial, true, Telling.EVENTS);
    }

    private static void compare(StorageTrial trial, boolean closesOvernight, Telling telling) {
        trial.keep(Probe.of("before all journeys"));
        boolean full = trial.session().tier() == Tier.FULL;
        List<Journey> journeys = full ? Journeys.all() : Journeys.all().subList(0, QUICK_JOURNEYS);
        for (Journey journey : journeys) {
            Transcript expected = EXPECTED.computeIfAbsent(telling + " " + journey.name(), first -> {
                InMemoryPlugin memory = new InMemoryPlugin();
                return played(journey, () -> memory.openStorage(trial.clock()), false, telling);
            });
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
            Journey journey, Supplier<Storage> opening, boolean closesOvernight, Telling telling) {
        try (Stage stage = new Stage(opening, closesOvernight)) {
            Transcript transcript = stage.play(journey);
            telling.about.accept(stage);
            return transcript;
        }
    }
}
