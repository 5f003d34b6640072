package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
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

/** How a unit is called, and every way in which it can go wrong. */
final class CallChecks {

    private static final String X = "x";

    private CallChecks() {}

    @Proves(value = "STO.44", cure = "Mark the unit in one place that every write passes, append too.")
    static void no_kind_of_refused_write_lets_the_unit_be_kept(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X).with("key", "k"));
        Version stale = new Version(x.version().number() + 1);
        Map<String, Consumer<UnitOfWork>> refused = new LinkedHashMap<>();
        refused.put("insert", unit -> unit.insert(Probe.TYPE, Probe.of(X)));
        refused.put("insert with an unusable id", unit -> unit.insert(Probe.TYPE, Probe.of(" y")));
        refused.put(
                "insert of a too large text",
                unit -> unit.insert(Probe.TYPE, Probe.of("z").with("text", "t".repeat(513))));
        refused.put("update", unit -> unit.update(Probe.TYPE, Probe.of(X), stale));
        refused.put("update of nothing", unit -> unit.update(Probe.TYPE, Probe.of("none"), stale));
        refused.put("erase", unit -> unit.erase(Probe.TYPE, X, stale));
        refused.put("erase of nothing", unit -> unit.erase(Probe.TYPE, "none", stale));
        refused.put("append to another store", unit -> unit.append(event(trial.newStore(), "{}")));
        refused.put(
                "append of a too large event",
                unit -> unit.append(event(trial.store(), "n".repeat(Limits.MAX_DOCUMENT + 1))));
        refused.forEach((name, write) -> {
            trial.did(name);
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                unit.insert(Probe.TYPE, Probe.of("before"));
                if (!(UnitChecks.thrownBy(() -> write.accept(unit)) instanceof DealerException)) {
                    throw new Violation("a refusal of " + name, "none");
                }
            }));
            if (came instanceof Violation violation) {
                throw violation;
            }
            trial.that(came instanceof DealerException, "the unit to fail after a refused " + name, came);
            trial.that(trial.find("before").isEmpty(), "nothing kept after a refused " + name, "something");
        });
        trial.equal(X, x, trial.must(X));
    }

    private static Message event(StoreId store, String body) {
        return new Message("e", store, Probe.TYPE.name(), X, "n", java.time.Instant.EPOCH, Map.of(), body);
    }

    @Proves(
            value = "STO.45",
            cure = "Ask in every method of the unit, reads too, whether it is its thread and its call.")
    static void every_method_asks_for_thread_and_end(StorageTrial trial) {
        List<UnitOfWork> ended = new ArrayList<>();
        Stored<Probe> x = trial.keep(Probe.of(X));
        trial.run(unit -> {
            ended.add(unit);
            calls(trial, unit, x).forEach((name, call) -> {
                trial.did(name + " on another thread");
                trial.refused(StorageProblem.UNIT_ENDED, () -> UnitChecks.inAnotherThread(call));
            });
        });
        calls(trial, ended.get(0), x).forEach((name, call) -> {
            trial.did(name + " after the end");
            trial.refused(StorageProblem.UNIT_ENDED, call);
        });
        trial.equal(X, x, trial.must(X));
    }

    private static Map<String, Runnable> calls(StorageTrial trial, UnitOfWork unit, Stored<Probe> x) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("find", () -> unit.find(Probe.TYPE, X));
        calls.put("search", () -> unit.search(Query.of(Probe.TYPE)));
        calls.put("count", () -> unit.count(Query.of(Probe.TYPE)));
        calls.put("insert", () -> unit.insert(Probe.TYPE, Probe.of("late")));
        calls.put("update", () -> unit.update(Probe.TYPE, Probe.of(X), x.version()));
        calls.put("erase", () -> unit.erase(Probe.TYPE, X, x.version()));
        calls.put("append", () -> unit.append(trial.event("late", X)));
        return calls;
    }

    @Proves(
            value = "STO.45",
            cure = "Refuse every inner unit, reading ones too, and remember the outer one until it ends.")
    static void no_unit_begins_inside_another_however_often_it_is_tried(StorageTrial trial) {
        Runnable writes = () -> trial.put(Probe.of("inner"));
        Runnable reads = () -> trial.find(X);
        for (Consumer<Runnable> outer : List.<Consumer<Runnable>>of(
                inner -> trial.run(unit -> {
                    unit.insert(Probe.TYPE, Probe.of("outer"));
                    inner.run();
                }),
                inner -> trial.storage().read(trial.store(), reader -> {
                    reader.find(Probe.TYPE, X);
                    inner.run();
                    return true;
                }))) {
            outer.accept(() -> {
                for (Runnable inner : List.of(writes, reads, writes, reads)) {
                    trial.refused(StorageProblem.UNIT_ENDED, inner);
                }
            });
        }
        trial.must("outer");
        trial.that(trial.find("inner").isEmpty(), "nothing of the inner unit", "something");
    }

    @Proves(value = "STO.48", cure = "Hand the work's result out as it is, and never call the work again.")
    static void the_work_is_run_once_whatever_it_gives_or_throws(StorageTrial trial) {
        AtomicInteger runs = new AtomicInteger();
        Stored<Probe> x = trial.keep(Probe.of(X));
        trial.equal(
                "the result",
                Optional.of(x),
                trial.storage().read(trial.store(), reader -> reader.find(Probe.TYPE, X)));
        trial.equal("another result", "r", trial.storage().transact(trial.store(), unit -> "r"));
        for (StorageProblem problem : StorageProblem.values()) {
            DealerException own = problem.failure("", "", "");
            runs.set(0);
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                runs.incrementAndGet();
                throw own;
            }));
            trial.that(came == own, "the caller's own " + problem, came);
            trial.equal("how often the work was run", 1, runs.get());
            runs.set(0);
            came = UnitChecks.thrownBy(() -> trial.storage().read(trial.store(), reader -> {
                runs.incrementAndGet();
                throw own;
            }));
            trial.that(came == own, "the reader's own " + problem, came);
            trial.equal("how often the work was run", 1, runs.get());
        }
    }

    @Proves(value = "STO.40", cure = "Catch nothing but what your own calls throw; undo in a finally block.")
    static void every_kind_of_throwable_comes_out_as_it_is(StorageTrial trial) {
        for (Throwable thrown : List.of(
                new StackOverflowError(),
                new OutOfMemoryError(),
                new NoClassDefFoundError(),
                new InterruptedException(),
                new java.util.concurrent.CancellationException(),
                new java.sql.SQLException("of the caller", "40001"),
                new java.io.UncheckedIOException(new java.io.IOException()),
                new Throwable())) {
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                unit.insert(Probe.TYPE, Probe.of(X));
                UnitChecks.<RuntimeException>sneak(thrown);
            }));
            trial.that(came == thrown, "the same " + thrown.getClass().getName(), came);
            trial.that(trial.find(X).isEmpty(), "nothing kept", "something");
        }
    }

    @Proves(
            value = "STO.51",
            cure = "Make tables and prepare statements so that an undone unit does not leave them half made.")
    static void the_first_unit_of_a_type_may_be_undone(StorageTrial trial) {
        Storage storage = trial.open(trial.session().newName());
        AggregateType<Neighbour> type = AggregateType.named("testkit-undone", Neighbour.class, Neighbour::id)
                .uniqueText("key", Neighbour::key)
                .build();
        Neighbour first = new Neighbour(X, "k");
        for (int i = 0; i < 2; i++) {
            UnitChecks.thrownBy(() -> storage.transact(trial.store(), unit -> {
                unit.insert(type, first);
                throw new IllegalStateException("undo");
            }));
        }
        trial.equal("the count", 0L, storage.read(trial.store(), reader -> reader.count(Query.of(type))));
        storage.transact(trial.store(), unit -> unit.insert(type, first));
        trial.equal("the count", 1L, storage.read(trial.store(), reader -> reader.count(Query.of(type))));
    }

    @Proves(
            value = "STO.51",
            cure = "Open files and connections so that an interrupted caller does not close them for the others.")
    static void an_interrupted_caller_harms_nobody_else(StorageTrial trial) {
        trial.keep(Probe.of(X));
        int calls = 0;
        for (Runnable call : List.<Runnable>of(
                () -> trial.put(Probe.of("by an interrupted caller")),
                () -> trial.find(X),
                () -> trial.run(unit -> {
                    unit.update(
                            Probe.TYPE,
                            Probe.of(X),
                            trial.answered("find", unit.find(Probe.TYPE, X).orElse(null))
                                    .version());
                    Thread.currentThread().interrupt();
                }))) {
            UnitChecks.thrownBy(() -> UnitChecks.inAnotherThread(() -> {
                Thread.currentThread().interrupt();
                call.run();
            }));
            trial.must(X);
            trial.put(Probe.of("afterwards" + ++calls));
        }
    }
}
