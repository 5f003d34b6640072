package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Units of work side by side, step by step in a planned order. A step that does not return soon is taken for blocked and the next one is
 * begun. That guess only decides which order is really tried: judgement looks at what was committed, so a slow machine loses coverage and
 * accuses nobody. Needs the SPI and the probe only: the text of this class becomes part of a reproducer.
 */
public final class Schedule {

    private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** What is expected when a unit never ends. */
    static final String ENDS = "all units to end";

    private final Storage storage;
    private final StoreId store;
    private final Duration patience;
    private final Duration soon;
    private final Consumer<String> diary;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Actor> before = new ArrayList<>();
    private final List<Actor> order = new ArrayList<>();
    private final Map<String, Version> seeded = Collections.synchronizedMap(new TreeMap<>());
    private final List<OutboxEntry> relayed = Collections.synchronizedList(new ArrayList<>());

    /** Something else was expected. */
    static final class Wrong extends AssertionError {
        private static final long serialVersionUID = 1L;
        private final String expected;
        private final String observed;

        Wrong(String expected, String observed) {
            super("expected " + expected + ", observed " + observed);
            this.expected = expected;
            this.observed = observed;
        }

        String expected() {
            return expected;
        }

        String observed() {
            return observed;
        }
    }

    /**
     * In a store of its own.
     *
     * @param run begins the store's name
     * @param patience how long to wait for what must come
     * @param soon how long to wait for a step that may be blocked
     * @param diary is told each step
     */
    Schedule(Storage storage, String run, Duration patience, Duration soon, Consumer<String> diary) {
        this.storage = storage;
        this.store = new StoreId(run + "s");
        this.patience = patience;
        this.soon = soon;
        this.diary = diary;
    }

    /** With much patience, telling each step on the console. */
    Schedule(Storage storage, String run) {
        this(storage, run, Duration.ofSeconds(30), Duration.ofMillis(500), System.out::println);
    }

    /** Does something alone, at once, in a unit of its own. */
    void now(String name, Act act, String on) {
        Actor actor = new Actor(name, this);
        actor.add(new Actor.Step(act, on));
        before.add(actor);
        actor.now();
    }

    /** The next step is this actor's. */
    void plan(String name, Act act, String on) {
        Actor actor = actors.computeIfAbsent(name, key -> new Actor(key, this));
        actor.add(new Actor.Step(act, on));
        order.add(actor);
    }

    /** Carries the plan out and waits for all ends. */
    void run() {
        actors.values().forEach(Actor::start);
        order.forEach(actor -> actor.step(soon));
        for (Actor actor : actors.values()) {
            if (!actor.ends(patience)) {
                throw new Wrong(ENDS, "unit " + actor.name() + " still waits");
            }
        }
        for (Actor actor : actors.values()) {
            if (actor.failure() instanceof AssertionError wrong) {
                throw wrong;
            }
        }
    }

    /** Demands that something holds of an id, an attribute or a key, as far as this actor has done it. */
    void demand(Demand what, String on, String by) {
        new Demands(this, on, by).check(what);
    }

    static <V> V answered(String call, @Nullable V answer) {
        if (answer == null) {
            throw new Wrong("an answer from " + call, "null");
        }
        return answer;
    }

    void did(String step) {
        diary.accept(step);
    }

    StoreId store() {
        return store;
    }

    /** Those of the plan. */
    List<Actor> planned() {
        return List.copyOf(actors.values());
    }

    /** All that do it, planned or not, as far as they take part. */
    List<Actor> doers(Act act, String on) {
        return Stream.concat(before.stream(), actors.values().stream())
                .filter(actor -> actor.does(act, on))
                .toList();
    }

    /** All that append an event. */
    List<Actor> appenders() {
        return Stream.concat(before.stream(), actors.values().stream())
                .filter(Actor::appends)
                .toList();
    }

    boolean mayBeErased(String id) {
        return !doers(Act.ERASE, id).isEmpty()
                || !doers(Act.ERASE_AS_SEEDED, id).isEmpty();
    }

    void transact(Consumer<UnitOfWork> work) {
        storage.transact(store, unit -> {
            work.accept(answered("transact", unit));
            return true;
        });
    }

    void seeded(String id, Version version) {
        seeded.put(id, answered("insert", version));
    }

    Version seeded(String id) {
        return answered("the insert of " + id, seeded.get(id));
    }

    Set<String> seeded() {
        return Set.copyOf(seeded.keySet());
    }

    /** The id of an actor's event. */
    String event(String actor) {
        return store.value() + '-' + actor;
    }

    /** Claims and publishes until nothing more comes. */
    void relay() {
        var outbox = answered("outbox()", storage.outbox());
        for (int round = 0; round < 100; round++) {
            List<OutboxEntry> claimed = answered("claim", outbox.claim("relay", 100, LEASE, NOW));
            if (claimed.isEmpty()) {
                return;
            }
            relayed.addAll(claimed);
            outbox.published(claimed.stream().map(OutboxEntry::position).toList());
        }
        throw new Wrong("published events to be gone", "they come again and again");
    }

    /** What a relay was given of this store. */
    List<OutboxEntry> relayed() {
        return List.copyOf(relayed).stream()
                .filter(entry -> entry.message().store().equals(store))
                .toList();
    }

    long pending() {
        return answered("outbox()", storage.outbox()).pending();
    }

    /** The notes of an id as a unit of its own reads them; null when it is absent. */
    @Nullable
    List<String> notes(String id) {
        return answered("read", storage.read(store, reader -> reader.find(Probe.TYPE, id)))
                .map(found -> found.aggregate().notes())
                .orElse(null);
    }

    long holders(String attribute) {
        Long count =
                storage.read(store, reader -> reader.count(Query.of(Probe.TYPE).where(attribute, "k")));
        return answered("read", count);
    }
}
