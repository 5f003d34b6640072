package org.dealersdk.testkit.storage;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** Units inside units of every kind and store, work that fails at its commit, and what reads see of units that end meanwhile. */
final class NestingChecks {

    private static final String X = "x";
    private static final String Y = "y";

    /** Milliseconds a reader waits for a unit that may itself have to wait for the reader. */
    private static final long SOON = 300;

    private NestingChecks() {}

    /** The two kinds of unit. */
    private enum Kind {
        TRANSACT,
        READ;

        <R> R run(StorageTrial trial, StoreId store, Function<Reader, R> work) {
            return this == TRANSACT
                    ? trial.storage().transact(store, work::apply)
                    : trial.storage().read(store, work::apply);
        }
    }

    @Proves(value = "STO.45", cure = "Ask whether the thread is in a unit at all, whatever its kind and its store.")
    static void no_unit_of_any_kind_or_store_is_nested(StorageTrial trial) {
        for (StoreId inner : List.of(trial.store(), trial.newStore())) {
            for (Kind outside : Kind.values()) {
                for (Kind inside : Kind.values()) {
                    trial.did(inside + " inside " + outside
                            + (inner.equals(trial.store()) ? ", same store" : ", other store"));
                    outside.run(trial, trial.store(), reader -> {
                        trial.refused(
                                StorageProblem.UNIT_ENDED,
                                () -> inside.run(trial, inner, nested -> {
                                    if (nested instanceof UnitOfWork unit && inside == Kind.TRANSACT) {
                                        unit.insert(Probe.TYPE, Probe.of(Y));
                                    }
                                    return true;
                                }));
                        return true;
                    });
                    trial.equal(
                            "what the inner unit left",
                            0L,
                            trial.storage().read(inner, reader -> reader.count(Query.of(Probe.TYPE))));
                }
            }
        }
        trial.keep(Probe.of(X));
    }

    @Proves(value = "STO.48", cure = "Report what the commit refuses; whether to try again is the caller's decision.")
    static void work_whose_commit_is_refused_is_not_run_again(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X).with("key", "k").with("name", "n"));
        Stored<Probe> y = trial.keep(Probe.of(Y));
        List<Consumer<UnitOfWork>> refused = List.of(
                unit -> unit.insert(Probe.TYPE, Probe.of("z").with("key", "k")),
                unit -> unit.insert(Probe.TYPE, Probe.of("z").with("name", "n")),
                unit -> unit.update(Probe.TYPE, y.aggregate().with("key", "k"), y.version()),
                unit -> {
                    unit.insert(Probe.TYPE, Probe.of("z1").with("name", "twice"));
                    unit.insert(Probe.TYPE, Probe.of("z2").with("name", "twice"));
                },
                unit -> UnitChecks.thrownBy(() -> unit.insert(Probe.TYPE, x.aggregate())));
        for (Consumer<UnitOfWork> work : refused) {
            AtomicInteger runs = new AtomicInteger();
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                runs.incrementAndGet();
                work.accept(unit);
            }));
            trial.that(came instanceof DealerException, "a coded refusal", came);
            trial.equal("how often the work was run", 1, runs.get());
        }
        trial.equal("x", x, trial.must(X));
        trial.equal("y", y, trial.must(Y));
    }

    @Proves(value = "STO.50", cure = "Read `read` too from one snapshot, or decline SNAPSHOT_READS.")
    static void all_answers_of_a_read_belong_to_one_state(StorageTrial trial) {
        Query<Probe> marked = Query.of(Probe.TYPE).where(new Condition.Range("number", 1L, null));
        List<Function<Reader, Boolean>> ways = List.of(
                reader -> reader.find(Probe.TYPE, X)
                        .map(found -> found.aggregate().number() != null)
                        .orElse(false),
                reader -> reader.find(Probe.TYPE, Y)
                        .map(found -> found.aggregate().number() != null)
                        .orElse(false),
                reader -> !reader.search(marked).items().isEmpty(),
                reader -> reader.count(marked) > 0);
        trial.put(Probe.of(X), Probe.of(Y));
        for (int first = 0; first < ways.size(); first++) {
            Function<Reader, Boolean> before = ways.get(first);
            Function<Reader, Boolean> after = ways.get((first + 1) % ways.size());
            AtomicReference<@Nullable Thread> writer = new AtomicReference<>();
            trial.storage().read(trial.store(), reader -> {
                Boolean seen = before.apply(reader);
                writer.set(marksSoon(trial));
                trial.equal("whether the change made meanwhile is seen,", seen, after.apply(reader));
                return true;
            });
            join(trial, writer.get());
            mark(trial, null);
        }
    }

    /** Changes both in a unit on another thread, and gives it a moment; a storage may let it wait for the reader. */
    private static Thread marksSoon(StorageTrial trial) {
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = new Thread(
                () -> {
                    UnitChecks.thrownBy(() -> mark(trial, 1L));
                    done.countDown();
                },
                "testkit writer");
        writer.setDaemon(true);
        writer.start();
        try {
            if (!done.await(SOON, TimeUnit.MILLISECONDS)) {
                trial.did("the writer waits");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return writer;
    }

    private static void mark(StorageTrial trial, @Nullable Long number) {
        trial.run(unit -> List.of(X, Y).forEach(id -> {
            Stored<Probe> now = unit.find(Probe.TYPE, id).orElseThrow();
            unit.update(Probe.TYPE, now.aggregate().with("number", number), now.version());
        }));
    }

    private static void join(StorageTrial trial, @Nullable Thread writer) {
        if (writer == null) {
            return;
        }
        try {
            writer.join(trial.patience().toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Violation("an uninterrupted check", "an interrupt");
        }
        trial.that(!writer.isAlive(), "the unit beside a read to end when the read has", "it waits");
    }
}
