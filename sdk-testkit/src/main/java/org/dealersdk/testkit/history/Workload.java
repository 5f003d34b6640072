package org.dealersdk.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.history.Transaction.End;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Units of work that append to and read the notes of probes, from several threads at once. What each does follows from the seed; in which
 * order they meet does not, and the verdict does not depend on it. Stops early when its time is over: a slow storage is judged by fewer.
 */
final class Workload {

    private static final int PROCESSES = 4;
    private static final int KEYS_AT_A_TIME = 3;
    /** So many units work on the same lists, then on the next ones, so that lists stay short. */
    private static final int UNITS_PER_KEYS = 40;

    /** So many are run however slow the machine is. */
    private static final int FEWEST = 40;

    private static final int MOST_STEPS = 5;
    /** One unit in so many is undone by its caller. */
    private static final int UNDONE = 10;

    private final Storage storage;
    private final StoreId store;
    private final long seed;
    private final int size;
    private final long end;
    private final Queue<Transaction> done = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

    /**
     * Units to be run.
     *
     * @param size how many
     * @param nanos begin no more after this time, but for the first few
     */
    Workload(Storage storage, StoreId store, long seed, int size, long nanos) {
        this.storage = storage;
        this.store = store;
        this.seed = seed;
        this.size = size;
        this.end = System.nanoTime() + nanos;
    }

    /** Thrown by a unit that its caller does not want to keep. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Runs all and reads every list in the end. */
    History run() {
        storage.transact(store, unit -> {
            keys(size).forEach(key -> unit.insert(Probe.TYPE, Probe.of(key)));
            return true;
        });
        CountDownLatch running = new CountDownLatch(PROCESSES);
        for (int process = 0; process < PROCESSES; process++) {
            int own = process;
            Thread thread = new Thread(() -> live(own, running), "testkit history " + process);
            thread.setDaemon(true);
            thread.start();
        }
        try {
            running.await();
        } catch (InterruptedException stop) {
            Violation stopped = new Violation("an uninterrupted check", "an interrupt");
            broken.set(stopped);
            Thread.currentThread().interrupt();
            throw stopped;
        }
        Throwable failure = broken.get();
        if (failure instanceof Violation violation) {
            throw violation;
        }
        if (failure != null) {
            throw new Violation("units to commit, or to fail with CONFLICT or UNAVAILABLE", describe(failure));
        }
        done.add(last());
        return new History(List.copyOf(done));
    }

    private void live(int process, CountDownLatch running) {
        try {
            for (int number = process; goesOn(number); number += PROCESSES) {
                done.add(transact(number, process));
            }
        } catch (Throwable failure) {
            broken.compareAndSet(null, failure);
        } finally {
            running.countDown();
        }
    }

    private boolean goesOn(int number) {
        boolean inTime = number < FEWEST || System.nanoTime() < end;
        return number < size && inTime && broken.get() == null;
    }

    private Transaction transact(int number, int process) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        List<Step> steps = new ArrayList<>();
        long begun = System.nanoTime();
        End how;
        try {
            if (random.nextInt(4) == 0) {
                storage.read(store, reader -> walk(reader, number, random, steps));
            } else {
                storage.transact(store, unit -> walk(unit, number, random, steps));
            }
            how = End.OK;
        } catch (Undo own) {
            how = End.FAIL;
        } catch (DealerException failure) {
            how = end(failure);
        }
        return new Transaction(number, process, steps, how, begun, System.nanoTime());
    }

    private static End end(DealerException failure) {
        if (failure.category() == Category.UNKNOWN_OUTCOME) {
            return End.UNKNOWN;
        }
        if (!failure.category().isRetryable()) {
            throw failure;
        }
        return End.FAIL;
    }

    private static boolean walk(Reader reader, int number, SplittableRandom random, List<Step> steps) {
        steps.clear();
        int group = number / UNITS_PER_KEYS;
        for (int i = random.nextInt(MOST_STEPS) + 1; i > 0; i--) {
            String key = key(group, random.nextInt(KEYS_AT_A_TIME));
            Stored<Probe> found = read(reader, key, steps);
            if (reader instanceof UnitOfWork unit && random.nextBoolean()) {
                append(unit, found, number * 10L + i, steps);
            }
            Thread.yield();
        }
        if (random.nextInt(UNDONE) == 0) {
            throw new Undo();
        }
        return true;
    }

    private static Stored<Probe> read(Reader reader, String key, List<Step> steps) {
        Stored<Probe> found = reader.find(Probe.TYPE, key)
                .orElseThrow(() -> new Violation("the list " + key + " to be found", "nothing"));
        steps.add(new Step.Read(
                key, found.aggregate().notes().stream().map(Long::valueOf).toList()));
        return found;
    }

    private static void append(UnitOfWork unit, Stored<Probe> found, long number, List<Step> steps) {
        List<String> notes = new ArrayList<>(found.aggregate().notes());
        notes.add(String.valueOf(number));
        steps.add(new Step.Append(found.aggregate().id(), number));
        unit.update(Probe.TYPE, found.aggregate().withNotes(notes), found.version());
    }

    private Transaction last() {
        List<Step> steps = new ArrayList<>();
        long begun = System.nanoTime();
        int used = done.stream().mapToInt(Transaction::number).max().orElse(0) + 1;
        storage.read(store, reader -> {
            keys(used).forEach(key -> read(reader, key, steps));
            return true;
        });
        return new Transaction(size, PROCESSES, steps, End.OK, begun, System.nanoTime());
    }

    private static List<String> keys(int units) {
        List<String> keys = new ArrayList<>();
        for (int group = 0; group * UNITS_PER_KEYS < units; group++) {
            for (int i = 0; i < KEYS_AT_A_TIME; i++) {
                keys.add(key(group, i));
            }
        }
        return keys;
    }

    private static String key(int group, int number) {
        return "list-" + group + "-" + number;
    }

    private static String describe(Throwable failure) {
        return failure instanceof DealerException coded
                ? coded.code().id()
                : failure.getClass().getName();
    }
}
