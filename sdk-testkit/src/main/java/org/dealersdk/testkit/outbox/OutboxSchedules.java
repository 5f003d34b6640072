package org.dealersdk.testkit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;
import org.jspecify.annotations.Nullable;

/** Steps of an outbox check that need a second thread. */
final class OutboxSchedules {

    private static final Duration SOON = Duration.ofMillis(100);

    private OutboxSchedules() {}

    /**
     * One unit appends, another appends and commits, the relay works, and only then the first one commits. Where a storage lets only
     * one unit write at a time, the other one simply comes later.
     */
    static void lateCommit(StorageTrial trial, List<String> reached) {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Running late = new Running(() -> trial.run(unit -> {
            unit.append(trial.event("late", "a"));
            appended.countDown();
            await(mayCommit, trial.patience());
        }));
        await(appended, trial.patience());
        Running early = new Running(() -> trial.run(unit -> unit.append(trial.event("early", "b"))));
        early.join(SOON);
        Running relay = new Running(() -> reached.addAll(OutboxChecks.ids(OutboxChecks.publishAll(trial))));
        relay.join(SOON);
        trial.did("the late one may commit");
        mayCommit.countDown();
        for (Running running : List.of(late, early, relay)) {
            if (!running.join(trial.patience())) {
                throw new Violation("units and relay to end", "one still waits");
            }
            running.rethrow();
        }
    }

    /**
     * One unit appends, another one appends an event of the same key and commits, and only then the first one commits. The events in the
     * order of the commits; empty when neither was acknowledged before the other began to commit.
     */
    static List<String> crossingCommits(StorageTrial trial) {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        AtomicLong firstReady = new AtomicLong();
        AtomicLong firstAcknowledged = new AtomicLong();
        AtomicLong secondReady = new AtomicLong();
        AtomicLong secondAcknowledged = new AtomicLong();
        Running first = new Running(() -> {
            trial.run(unit -> {
                unit.append(trial.event("first", "x"));
                appended.countDown();
                await(mayCommit, trial.patience());
                firstReady.set(System.nanoTime());
            });
            firstAcknowledged.set(System.nanoTime());
        });
        await(appended, trial.patience());
        Running second = new Running(() -> {
            trial.run(unit -> {
                unit.append(trial.event("second", "x"));
                secondReady.set(System.nanoTime());
            });
            secondAcknowledged.set(System.nanoTime());
        });
        second.join(SOON);
        trial.did("the first one may commit");
        mayCommit.countDown();
        for (Running running : List.of(first, second)) {
            if (!running.join(trial.patience())) {
                throw new Violation("both units to end", "one still waits");
            }
            running.rethrow();
        }
        if (secondAcknowledged.get() < firstReady.get()) {
            return List.of("second", "first");
        }
        return firstAcknowledged.get() < secondReady.get() ? List.of("first", "second") : List.of();
    }

    static void onAnotherThread(StorageTrial trial, Runnable work) {
        Running running = new Running(work);
        if (running.join(SOON)) {
            running.rethrow();
        } else {
            trial.did("the claim waits for the unit");
        }
    }

    private static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Work on a thread of its own. */
    private static final class Running {

        private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        private final Thread thread;

        Running(Runnable work) {
            thread = new Thread(
                    () -> {
                        try {
                            work.run();
                        } catch (Throwable failure) {
                            thrown.set(failure);
                        }
                    },
                    "testkit other");
            thread.setDaemon(true);
            thread.start();
        }

        boolean join(Duration atMost) {
            try {
                thread.join(atMost.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return !thread.isAlive();
        }

        void rethrow() {
            Throwable failure = thrown.get();
            if (failure instanceof Violation violation) {
                throw violation;
            }
            if (failure != null) {
                throw new Violation("the unit and the relay to end well", String.valueOf(failure));
            }
        }
    }
}
