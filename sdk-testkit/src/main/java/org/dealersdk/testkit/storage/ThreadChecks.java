package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** Threads beside each other. */
final class ThreadChecks {

    private static final String X = "x";
    private static final int THREADS = 4;

    private static final int ROUNDS = 150;

    private ThreadChecks() {}

    @Proves(value = "STO.49", cure = "Share nothing that can change between units of work.")
    static void many_threads_never_mix_their_data(StorageTrial trial) throws Exception {
        ExecutorService threads = threads(trial);
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String name = "thread" + t;
            all.add(threads.submit(() -> workAlone(trial, name)));
        }
        allEnd(all);
        long count = trial.storage().read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
        trial.equal("the number of aggregates", 4L * 25, count);
    }

    private static void workAlone(StorageTrial trial, String name) {
        for (int i = 0; i < 25; i++) {
            String id = name + "-" + i;
            Probe mine = Probe.of(id).with("text", name).with("key", id).withNotes(List.of(id));
            trial.put(mine);
            Stored<Probe> found = trial.must(id);
            trial.equal("what this thread wrote", mine, found.aggregate());
            Probe after = mine.with("number", (long) i);
            trial.equal("what this thread changed", trial.update(found, after), trial.must(id));
            List<String> own =
                    trial.ids(Query.of(Probe.TYPE).where("text", name).limit(1000));
            trial.equal("how many this thread has", i + 1, own.size());
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
                    trial.walks(model.ids(query), query);
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
                boolean over = false;
                for (long last = 0; last < ROUNDS && !over; ) {
                    over = writer.isDone();
                    long[] seen = again(() -> seen(trial, probeFirst));
                    trial.that(seen[1] >= seen[0], "change " + seen[0] + " of both", "only of the one read first");
                    last = seen[1];
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
}
