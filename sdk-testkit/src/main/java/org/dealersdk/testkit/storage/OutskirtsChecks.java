package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** Sentences that are easily kept where everybody looks, and broken beside it: in one unit, by errors, at the next opening, in ties. */
final class OutskirtsChecks {

    private static final String X = "x";
    private static final int THREADS = 4;
    private static final int ERRORS = 150;
    private static final int VALUES = 10_000;
    private static final int ROUNDS = 150;

    private OutskirtsChecks() {}

    @Proves(value = "STO.21", cure = "Let a unit's own write give the version the next write must name.")
    static void in_one_unit_too_only_the_last_version_counts(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X));
        Probe after = Probe.of(X).with("text", "after");
        List<BiConsumer<UnitOfWork, Version>> stale = List.of(
                (unit, version) -> unit.update(Probe.TYPE, after, version),
                (unit, version) -> unit.erase(Probe.TYPE, X, version));
        for (BiConsumer<UnitOfWork, Version> write : stale) {
            trial.refused(
                    StorageProblem.STALE_VERSION,
                    () -> trial.run(unit -> {
                        unit.update(Probe.TYPE, after, x.version());
                        write.accept(unit, x.version());
                    }));
            trial.refused(
                    StorageProblem.STALE_VERSION,
                    () -> trial.run(unit -> {
                        Version first = unit.insert(Probe.TYPE, Probe.of("new"));
                        unit.update(Probe.TYPE, Probe.of("new").with("text", "t"), first);
                        unit.erase(Probe.TYPE, "new", first);
                    }));
            trial.equal("x", x, trial.must(X));
        }
    }

    @Proves(value = "STO.24", cure = "Take versions from what is never set back; not from the largest that is left.")
    static void versions_of_erased_aggregates_are_not_used_again_after_opening(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        long largest = 0;
        for (int round = 0; round < 3; round++) {
            Storage storage = trial.open(place);
            Stored<Probe> now = storage.transact(store, unit -> StorageTrial.inserted(unit, Probe.of(X)));
            trial.that(
                    now.version().number() > largest,
                    "a version above " + largest,
                    now.version().number());
            for (int change = 0; change < 5; change++) {
                Stored<Probe> before = now;
                Probe after = Probe.of(X).with("number", (long) change);
                now = storage.transact(store, unit -> StorageTrial.updated(unit, after, before));
            }
            largest = now.version().number();
            Version last = now.version();
            storage.transact(store, unit -> {
                unit.erase(Probe.TYPE, X, last);
                return true;
            });
            storage.close();
        }
    }

    @Proves(
            value = "STO.93",
            cure = "Judge keys where they are stored; an opening's own list of them misses the others'.")
    static void a_key_taken_through_another_opening_is_taken(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        Storage one = trial.open(place);
        Storage other = trial.open(place);
        Probe holder = Probe.of("holder").with("key", "k").with("name", "n");
        Stored<Probe> held = one.transact(store, unit -> StorageTrial.inserted(unit, holder));
        for (String attribute : List.of("key", "name")) {
            Probe second = Probe.of("second").with(attribute, attribute.substring(0, 1));
            trial.refused(
                    StorageProblem.DUPLICATE_KEY, () -> other.transact(store, unit -> unit.insert(Probe.TYPE, second)));
        }
        one.transact(store, unit -> {
            unit.erase(Probe.TYPE, "holder", held.version());
            return true;
        });
        other.transact(store, unit -> unit.insert(Probe.TYPE, Probe.of("heir").with("key", "k")));
        trial.refused(StorageProblem.DUPLICATE_KEY, () -> one.transact(store, unit -> unit.insert(Probe.TYPE, holder)));
    }

    @Proves(
            value = "STO.93",
            cure = "Let each opening be closed once; a second close takes nothing from its neighbours.")
    static void closing_one_opening_often_leaves_the_others_open(StorageTrial trial) {
        String place = trial.session().newName();
        Storage one = trial.open(place);
        Storage other = trial.open(place);
        for (int i = 0; i < 3; i++) {
            trial.did("close");
            one.close();
        }
        Stored<Probe> kept = other.transact(trial.store(), unit -> StorageTrial.inserted(unit, Probe.of(X)));
        trial.equal(
                "x",
                kept,
                other.read(trial.store(), reader -> reader.find(Probe.TYPE, X)).orElse(null));
    }

    @Proves(value = "STO.40", cure = "Catch nothing of the caller's in a reading either; clean up in finally.")
    static void any_throwable_comes_out_of_a_reading_unchanged(StorageTrial trial) {
        for (Throwable thrown : throwables()) {
            Throwable came = UnitChecks.thrownBy(() -> trial.storage().read(trial.store(), reader -> {
                reader.find(Probe.TYPE, X);
                return OutskirtsChecks.<RuntimeException>sneak(thrown);
            }));
            trial.that(came == thrown, "the caller's own " + thrown.getClass().getName(), came);
        }
    }

    @Proves(value = "STO.51", cure = "Give everything back in finally; errors and checked exceptions end units too.")
    static void after_many_errors_the_next_unit_is_served(StorageTrial trial) {
        List<Throwable> thrown = throwables();
        for (int i = 0; i < ERRORS; i++) {
            Throwable next = thrown.get(i % thrown.size());
            boolean writes = i / thrown.size() % 2 == 0;
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                if (writes) {
                    unit.insert(Probe.TYPE, Probe.of("lost"));
                }
                OutskirtsChecks.<RuntimeException>sneak(next);
            }));
            trial.that(came == next, "the caller's own " + next.getClass().getName(), came);
        }
        trial.keep(Probe.of("served"));
        trial.equal("how many there are", 1L, trial.unit(unit -> unit.count(Query.of(Probe.TYPE))));
    }

    @Proves(value = "STO.66", cure = "Order ids as texts everywhere: by code point, also where they only break ties.")
    static void ties_are_broken_by_code_points(StorageTrial trial) {
        List<Probe> probes = Stream.of("a", "B", "b", "a\uffee", "a\ud83d\ude00", "a\ud7ff", "a\ue000", "A b", "A-b")
                .map(id -> Probe.of(id).with("text", "t").with("number", 7L).with("flag", true))
                .toList();
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (Attribute<Probe> attribute : Model.sortable()) {
            for (Query<Probe> query : List.of(
                    Query.of(Probe.TYPE).orderBy(attribute.name()),
                    Query.of(Probe.TYPE).orderByDescending(attribute.name()))) {
                trial.equal("ties of " + attribute.name(), model.ids(query), trial.ids(query));
                trial.equal("the same page by page", model.ids(query), walk(trial, query.limit(2)));
            }
        }
    }

    @Proves(value = "STO.63", cure = "Mask every character that is special, the mask itself too, or compare in code.")
    static void every_sign_in_a_prefix_is_literal(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (String text : List.of("", "a", "ab", "axb", "aXb", "a b", "b")) {
            probes.add(Probe.of("id" + probes.size()).with("text", text));
        }
        List<String> signs = new ArrayList<>();
        for (char sign = '!'; sign <= '~'; sign++) {
            if (!Character.isLetterOrDigit(sign)) {
                signs.add(String.valueOf(sign));
                probes.add(Probe.of("id" + probes.size()).with("text", "a" + sign + "b"));
                probes.add(Probe.of("id" + probes.size()).with("text", "a" + sign + sign));
            }
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (String sign : signs) {
            for (String prefix : List.of("a" + sign, "a" + sign + sign, sign, "a" + sign + "b")) {
                Query<Probe> query = Query.of(Probe.TYPE).where(new Condition.Prefix("text", prefix));
                trial.equal("what begins with " + prefix, model.ids(query), trial.ids(query));
            }
        }
    }

    @Proves(value = "STO.61", cure = "Send long lists in parts, and all of the parts.")
    static void the_last_of_many_values_counts_as_the_first(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long i = 0; i < VALUES; i++) {
            numbers.add(i);
            labels.add("l" + i);
        }
        for (long i = VALUES - 1; i > 0; i /= 2) {
            probes.add(Probe.of("id" + i).with("number", i).withLabels("l" + i, "other"));
        }
        trial.put(probes.toArray(Probe[]::new));
        for (Condition condition : List.of(new Condition.In("number", numbers), new Condition.In("label", labels))) {
            Query<Probe> query = Query.of(Probe.TYPE).where(condition);
            trial.equal("what has any of the values", new Model(probes).ids(query), trial.ids(query));
            trial.equal("how many", (long) probes.size(), trial.unit(unit -> unit.count(query)));
        }
    }

    @Proves(value = "STO.49", cure = "Give each call its own digest, formatter and buffer.")
    static void many_threads_walk_side_by_side(StorageTrial trial) throws Exception {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            probes.add(Probe.of("id" + i).with("text", "t" + i % 5).with("number", (long) i % 7));
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        ExecutorService threads = threads(trial);
        List<Future<?>> walks = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Query<Probe> query =
                    Query.of(Probe.TYPE).orderBy(t % 2 == 0 ? "text" : "number").limit(1);
            walks.add(threads.submit(() -> {
                for (int i = 0; i < 8; i++) {
                    trial.equal("the walk", model.ids(query), walk(trial, query));
                }
            }));
        }
        allEnd(walks);
    }

    @Proves(value = "STO.42", cure = "Publish all types of a unit in one step.")
    static void a_unit_of_two_types_becomes_visible_at_once(StorageTrial trial) throws Exception {
        Stored<Probe> probe = trial.keep(Probe.of(X).with("number", 0L));
        Stored<Neighbour> neighbour = trial.keep(Neighbour.TYPE, new Neighbour(X, "0"));
        ExecutorService threads = threads(trial);
        Future<?> writer = threads.submit(() -> change(trial, probe.version(), neighbour.version()));
        List<Future<?>> all = new ArrayList<>(List.of(writer));
        for (boolean probeFirst : List.of(true, false)) {
            all.add(threads.submit(() -> {
                while (!writer.isDone()) {
                    long[] seen = again(() -> seen(trial, probeFirst));
                    trial.that(seen[1] >= seen[0], "change " + seen[0] + " of both", "only of the one read first");
                }
            }));
        }
        allEnd(all);
    }

    private static void change(StorageTrial trial, Version probe, Version neighbour) {
        Version ofProbe = probe;
        Version ofNeighbour = neighbour;
        for (long i = 1; i <= ROUNDS; i++) {
            long round = i;
            Version wasProbe = ofProbe;
            Version wasNeighbour = ofNeighbour;
            List<Version> now = again(() -> trial.unit(unit -> List.of(
                    unit.update(Probe.TYPE, Probe.of(X).with("number", round), wasProbe),
                    unit.update(Neighbour.TYPE, new Neighbour(X, String.valueOf(round)), wasNeighbour))));
            ofProbe = now.get(0);
            ofNeighbour = now.get(1);
        }
    }

    /** Units that wait for each other may be told to try again (STO.47); the check's own patience ends what never succeeds. */
    private static <R> R again(Supplier<R> unit) {
        while (true) {
            try {
                return unit.get();
            } catch (DealerException beaten) {
                if (!beaten.category().isRetryable() || Thread.currentThread().isInterrupted()) {
                    throw beaten;
                }
                Thread.yield();
            }
        }
    }

    /** What is read first and what is read after it; the later one is never older, whatever state a unit reads. */
    private static long[] seen(StorageTrial trial, boolean probeFirst) {
        return trial.storage().read(trial.store(), reader -> {
            long[] seen = new long[2];
            for (int i = 0; i < 2; i++) {
                boolean ofProbe = probeFirst == (i == 0);
                seen[i] = ofProbe
                        ? number(reader.find(Probe.TYPE, X)
                                .map(Stored::aggregate)
                                .map(Probe::number)
                                .orElse(null))
                        : number(reader.find(Neighbour.TYPE, X)
                                .map(Stored::aggregate)
                                .map(Neighbour::key)
                                .map(Long::valueOf)
                                .orElse(null));
            }
            return seen;
        });
    }

    private static long number(@Nullable Long number) {
        if (number == null) {
            throw new Violation("x, which is always there", "nothing found");
        }
        return number;
    }

    private static List<String> walk(StorageTrial trial, Query<Probe> query) {
        List<String> ids = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String next = null;
        do {
            Query<Probe> from = query.after(next);
            Page<Probe> page = trial.storage().read(trial.store(), reader -> reader.search(from));
            page.aggregates().forEach(probe -> ids.add(probe.id()));
            next = page.next();
            trial.that(next == null || cursors.add(next), "a cursor that leads on", "one that was there before");
        } while (next != null);
        return ids;
    }

    private static ExecutorService threads(StorageTrial trial) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "testkit walker " + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        trial.closeAtEnd(threads::shutdownNow);
        return threads;
    }

    private static void allEnd(List<Future<?>> all) throws InterruptedException {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                if (cause instanceof Error error) {
                    throw error;
                }
                throw new Violation("every thread to end well", String.valueOf(cause));
            }
        }
    }

    private static List<Throwable> throwables() {
        return List.of(
                new java.io.IOException("of the caller"),
                new AssertionError("of the caller"),
                new StackOverflowError("of the caller"),
                new IllegalStateException("of the caller"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> boolean sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
