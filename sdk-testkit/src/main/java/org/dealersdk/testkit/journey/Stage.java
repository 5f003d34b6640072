package org.dealersdk.testkit.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;

/** A dealership a journey is played in: a clock that stands still, ids that repeat, nothing in the background. */
final class Stage implements AutoCloseable {

    static final String MAIN = "SH-01";
    static final String BRANCH = "SH-02";

    private final ManualClock clock = ManualClock.standard();
    private final IdSource ids = IdSource.seeded(clock, 42);
    private final Courier courier = new Courier();
    private final Transcript transcript = new Transcript();
    private final Supplier<Storage> opening;
    private final boolean closesOvernight;
    private Dealership dealership;

    /**
     * A stage on a storage.
     *
     * @param opening opens the same place at each call
     * @param closesOvernight whether everything is closed and opened again as time goes by
     */
    Stage(Supplier<Storage> opening, boolean closesOvernight) {
        this.opening = opening;
        this.closesOvernight = closesOvernight;
        this.dealership = open();
    }

    /** Ends a journey at a step that was refused though the story needs it. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Dealership open() {
        return Dealership.open(DealershipConfiguration.builder()
                .plugins(PluginCatalogue.of(List.of(new StagePlugin(opening, courier))))
                .clock(clock)
                .ids(ids)
                .node("stage")
                .attempts(1)
                .store(MAIN)
                .store(BRANCH)
                .background(false)
                .build());
    }

    /** Plays a story to its end, or to the step that stops it. */
    Transcript play(Journey journey) {
        try {
            journey.story().accept(new Trade(this));
        } catch (Stopped early) {
            transcript.add("the journey", "stopped");
        }
        return transcript;
    }

    ManualClock clock() {
        return clock;
    }

    DealerStore store(String name) {
        return dealership.store(new StoreId(name));
    }

    /** What the story needs. */
    <R> R step(String words, Supplier<R> call) {
        try {
            R result = call.get();
            transcript.add(words, Files.shown(result));
            return result;
        } catch (DealerException refusal) {
            transcript.add(words, refused(refusal));
        } catch (RuntimeException broken) {
            transcript.add(words, "failed with " + broken.getClass().getName());
        }
        throw new Stopped();
    }

    /** What must not go. */
    void attempt(String words, Supplier<?> call) {
        try {
            step(words, call);
        } catch (Stopped asExpected) {
            return;
        }
    }

    private static String refused(DealerException refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.where())
                .collect(Collectors.joining(", ", "refused: ", ""));
    }

    /** Time goes by, and what has become due is done. */
    void later(Duration time) {
        clock.advance(time);
        if (closesOvernight) {
            dealership.close();
            dealership = open();
        }
        transcript.add("what was due", String.valueOf(dealership.dueWork().runOnce(clock.instant())));
    }

    /** Adds the events of each subject, in their order. */
    void tellEvents() {
        dealership.relay().drain();
        Map<String, StringBuilder> bySubject = new TreeMap<>();
        courier.taken()
                .forEach(event -> bySubject
                        .computeIfAbsent(String.valueOf(event.key()), key -> new StringBuilder())
                        .append(event.id()
                                + ' '
                                + event.name()
                                + ' '
                                + event.at()
                                + ' '
                                + new TreeMap<>(event.headers())
                                + ' '
                                + event.body()
                                + '\n'));
        bySubject.forEach((key, events) -> transcript.add("the events of " + key, events.toString()));
    }

    /** Adds everything the stores hold and how it is found. */
    void tellFiles() {
        for (String store : List.of(MAIN, BRANCH)) {
            store(store).office().read(reader -> {
                Files.dump(store, reader, transcript);
                return true;
            });
        }
    }

    @Override
    public void close() {
        dealership.close();
    }
}
