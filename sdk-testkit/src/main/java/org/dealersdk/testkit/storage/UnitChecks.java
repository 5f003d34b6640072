package org.dealersdk.testkit.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** Units of work of one caller at a time. */
final class UnitChecks {

    private static final String X = "x";
    private static final String Y = "y";

    /** More than any pool of connections holds. */
    private static final int FAILING = 120;

    /** So many readers at once, so that a pool has to open several connections. */
    private static final int SIDE_BY_SIDE = 5;

    /** Milliseconds a reader waits for the others; a storage may let only one in at a time. */
    private static final long SOON = 50;

    private UnitChecks() {}

    @Proves(value = "STO.40", cure = "Roll back in a finally block, for every Throwable, and rethrow it as it is.")
    static void any_throwable_undoes_all_and_comes_out_unchanged(StorageTrial trial) {
        Stored<Probe> before = trial.keep(Probe.of(X).with("key", "old"));
        Stored<Probe> erasable = trial.keep(Probe.of(Y));
        List<Throwable> throwables = List.of(
                new IllegalStateException("of the caller"),
                new AssertionError("of the caller"),
                new IOException("of the caller"),
                StorageProblem.FULL.failure());
        for (Throwable thrown : throwables) {
            Throwable came = thrownBy(() -> trial.run(unit -> {
                unit.update(Probe.TYPE, Probe.of(X).with("key", "new"), before.version());
                unit.insert(Probe.TYPE, Probe.of("z").with("name", "taken"));
                unit.erase(Probe.TYPE, Y, erasable.version());
                UnitChecks.<RuntimeException>sneak(thrown);
            }));
            if (came instanceof Violation violation) {
                throw violation;
            }
            trial.that(came == thrown, "the same " + thrown.getClass().getSimpleName(), came);
            trial.equal("x", before, trial.must(X));
            trial.equal("y", erasable, trial.must(Y));
            trial.that(trial.find("z").isEmpty(), "nothing inserted", "something");
        }
        trial.keep(Probe.of("free").with("name", "taken").with("key", "new"));
    }

    @Proves(
            value = "STO.43",
            cure = "Read through the unit's own connection, or lay its writes over what is committed.")
    static void a_unit_sees_its_own_writes(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X).with("text", "old"));
        Stored<Probe> y = trial.keep(Probe.of(Y).with("text", "old"));
        trial.run(unit -> {
            unit.insert(Probe.TYPE, Probe.of("z").with("text", "new"));
            Stored<Probe> changed = StorageTrial.updated(unit, x.aggregate().with("text", "new"), x);
            unit.erase(Probe.TYPE, Y, y.version());
            trial.equal("what find sees", changed, unit.find(Probe.TYPE, X).orElse(null));
            trial.that(unit.find(Probe.TYPE, Y).isEmpty(), "the erased one gone", "still there");
            trial.that(unit.find(Probe.TYPE, "z").isPresent(), "the inserted one found", "nothing");
            Query<Probe> query = Query.of(Probe.TYPE).where("text", "new");
            trial.equal(
                    "what search sees", List.of(X, "z"), ids(unit.search(query).aggregates()));
            trial.equal("what count sees", 2L, unit.count(query));
            trial.equal("what count sees of all", 2L, unit.count(Query.of(Probe.TYPE)));
            Stored<Probe> twice = StorageTrial.updated(unit, changed.aggregate().with("text", "newer"), changed);
            trial.equal(
                    "what find sees after a second update",
                    twice,
                    unit.find(Probe.TYPE, X).orElse(null));
        });
        trial.equal("what is kept", "newer", trial.must(X).aggregate().text());
    }

    @Proves(value = "STO.51", cure = "Give connections, locks and cursors back in a finally block.")
    static void after_many_failed_units_the_next_is_served(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X));
        List<Consumer<UnitOfWork>> failing = List.of(
                unit -> {
                    throw new IllegalStateException("of the caller");
                },
                unit -> {
                    unit.search(Query.of(Probe.TYPE));
                    unit.update(Probe.TYPE, x.aggregate().with("text", "lost"), x.version());
                    throw new IllegalStateException("of the caller");
                },
                unit -> unit.insert(Probe.TYPE, x.aggregate()));
        for (int i = 0; i < FAILING; i++) {
            Consumer<UnitOfWork> work = failing.get(i % failing.size());
            Throwable came = thrownBy(() -> trial.run(work));
            trial.that(came != null, "every one of these units to fail", "one did not");
            Throwable read = thrownBy(() -> trial.storage().read(trial.store(), reader -> {
                reader.find(Probe.TYPE, X);
                throw new IllegalStateException("of the caller");
            }));
            trial.that(read instanceof IllegalStateException, "the reader's own failure", read);
        }
        trial.keep(Probe.of("served"));
        trial.equal("x", x, trial.must(X));
    }

    @Proves(value = "STO.44", cure = "Remember that a write failed, and refuse to commit.")
    static void a_unit_cannot_be_kept_after_a_failed_write(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X));
        Throwable came = thrownBy(() -> trial.run(unit -> {
            unit.insert(Probe.TYPE, Probe.of("before"));
            trial.refused(StorageProblem.ALREADY_EXISTS, () -> unit.insert(Probe.TYPE, Probe.of(X)));
            thrownBy(() -> unit.insert(Probe.TYPE, Probe.of("after")));
        }));
        if (came instanceof Violation violation) {
            throw violation;
        }
        trial.that(came instanceof DealerException, "the unit to fail with a coded problem", came);
        trial.that(trial.find("before").isEmpty(), "nothing kept of what came before", "something");
        trial.that(trial.find("after").isEmpty(), "nothing kept of what came after", "something");
        trial.equal("x", x, trial.must(X));
    }

    @Proves(value = "STO.45", cure = "Mark the unit as ended when its call ends, and ask the thread on every use.")
    static void a_unit_is_used_only_inside_its_own_call(StorageTrial trial) {
        AtomicReference<@Nullable UnitOfWork> kept = new AtomicReference<>();
        AtomicReference<@Nullable Reader> keptReader = new AtomicReference<>();
        trial.run(unit -> {
            kept.set(unit);
            unit.insert(Probe.TYPE, Probe.of(X));
            trial.refused(StorageProblem.UNIT_ENDED, () -> inAnotherThread(() -> unit.find(Probe.TYPE, X)));
        });
        trial.storage().read(trial.store(), reader -> {
            keptReader.set(reader);
            return reader.find(Probe.TYPE, X);
        });
        UnitOfWork unit = trial.answered("transact", kept.get());
        Reader reader = trial.answered("read", keptReader.get());
        trial.refused(StorageProblem.UNIT_ENDED, () -> unit.insert(Probe.TYPE, Probe.of("late")));
        trial.refused(StorageProblem.UNIT_ENDED, () -> reader.find(Probe.TYPE, X));
        trial.that(trial.find("late").isEmpty(), "nothing written after the end", "something");
        trial.must(X);
    }

    @Proves(value = "STO.45", cure = "Refuse a unit inside a unit of the same storage and thread.")
    static void units_are_not_nested(StorageTrial trial) {
        trial.run(unit -> {
            unit.insert(Probe.TYPE, Probe.of(X));
            trial.refused(StorageProblem.UNIT_ENDED, () -> trial.put(Probe.of(Y)));
        });
        trial.must(X);
        trial.that(trial.find(Y).isEmpty(), "nothing of the inner unit", "something");
        trial.put(Probe.of(Y));
    }

    @Proves(value = "STO.46", cure = "Drop cached aggregates when a unit commits, whoever committed it.")
    static void what_was_acknowledged_is_seen_by_all(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X).with("number", 0L));
        for (long i = 1; i <= 20; i++) {
            long number = i;
            Stored<Probe> before = read;
            trial.must(X);
            read = trial.update(before, before.aggregate().with("number", number));
            trial.equal("the number", number, trial.must(X).aggregate().number());
            AtomicReference<@Nullable Stored<Probe>> seen = new AtomicReference<>();
            inAnotherThread(() -> seen.set(trial.find(X).orElse(null)));
            trial.equal("what another thread finds", read, seen.get());
            Query<Probe> query = Query.of(Probe.TYPE).where("number", number);
            trial.equal("what a search finds", List.of(X), trial.ids(query));
        }
    }

    @Proves(value = "STO.46", cure = "End the transaction of every read before its connection serves another unit.")
    static void no_session_keeps_an_old_view(StorageTrial trial) {
        Stored<Probe> last = trial.keep(Probe.of(X).with("number", 0L));
        for (long round = 1; round <= 3; round++) {
            long number = round;
            trial.equal("what readers side by side find", Set.of(last), findSideBySide(trial));
            Stored<Probe> before = last;
            last = trial.update(before, before.aggregate().with("number", number));
            trial.equal("what readers side by side find", Set.of(last), findSideBySide(trial));
        }
    }

    /** What several readers find that are all in their units at once, as far as the storage lets them. */
    private static Set<Stored<Probe>> findSideBySide(StorageTrial trial) {
        CountDownLatch inside = new CountDownLatch(SIDE_BY_SIDE);
        Set<Stored<Probe>> found = ConcurrentHashMap.newKeySet();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            Thread reader = new Thread(
                    () -> failure.compareAndSet(
                            null,
                            thrownBy(() -> trial.storage().read(trial.store(), unit -> {
                                inside.countDown();
                                await(inside);
                                unit.find(Probe.TYPE, X).ifPresent(found::add);
                                return true;
                            }))),
                    "testkit reader");
            reader.setDaemon(true);
            readers.add(reader);
            reader.start();
        }
        readers.forEach(UnitChecks::join);
        Throwable thrown = failure.get();
        if (thrown != null) {
            UnitChecks.<RuntimeException>sneak(thrown);
        }
        return Set.copyOf(found);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SOON, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Proves(value = "STO.46", cure = "Fill caches only after the commit.")
    static void what_was_undone_is_seen_by_nobody(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X).with("text", "old"));
        thrownBy(() -> trial.run(unit -> {
            unit.update(Probe.TYPE, Probe.of(X).with("text", "undone"), read.version());
            unit.find(Probe.TYPE, X);
            throw new IllegalStateException("undo");
        }));
        trial.equal("what is found", read, trial.must(X));
        trial.equal(
                "what a search finds", List.of(), trial.ids(Query.of(Probe.TYPE).where("text", "undone")));
    }

    static List<String> ids(List<Probe> probes) {
        return probes.stream().map(Probe::id).toList();
    }

    static @Nullable Throwable thrownBy(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Runs a call on another thread and throws what it threw. */
    static void inAnotherThread(Runnable call) {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> thrown.set(thrownBy(call)), "testkit other");
        thread.setDaemon(true);
        thread.start();
        join(thread);
        Throwable failure = thrown.get();
        if (failure != null) {
            UnitChecks.<RuntimeException>sneak(failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Violation("an uninterrupted check", "an interrupt");
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
