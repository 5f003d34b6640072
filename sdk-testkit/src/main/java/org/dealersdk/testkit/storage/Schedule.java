package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Two units of work, step by step in a given order, written {@code AABBAB}; the last step of each is its commit. A step that does not
 * return soon is taken for blocked and the other actor goes on. That guess only decides which order is really tried: judgement looks
 * at what was committed, so a slow machine loses coverage and accuses nobody.
 */
final class Schedule {

    private static final Duration SOON = Duration.ofMillis(10);

    private final Trial trial;
    private final Storage storage;
    private final StoreId store;
    private final String order;

    Schedule(Trial trial, Storage storage, StoreId store, String order) {
        this.trial = trial;
        this.storage = storage;
        this.store = store;
        this.order = order;
    }

    /** All orders of so many steps of A and of B. */
    static List<String> orders(int stepsOfA, int stepsOfB) {
        List<String> orders = new ArrayList<>();
        extend("", stepsOfA, stepsOfB, orders);
        return orders;
    }

    private static void extend(String begun, int stepsOfA, int stepsOfB, List<String> orders) {
        if (stepsOfA == 0 && stepsOfB == 0) {
            orders.add(begun);
        }
        if (stepsOfA > 0) {
            extend(begun + "A", stepsOfA - 1, stepsOfB, orders);
        }
        if (stepsOfB > 0) {
            extend(begun + "B", stepsOfA, stepsOfB - 1, orders);
        }
    }

    /** Runs both and waits for their ends. */
    void run(Actor a, Actor b) {
        trial.did("schedule " + order);
        a.start();
        b.start();
        for (int i = 0; i < order.length(); i++) {
            (order.charAt(i) == 'A' ? a : b).step();
        }
        for (Actor actor : List.of(a, b)) {
            if (!actor.ends()) {
                throw new Violation("both units to end", "unit " + actor.name + " still waits");
            }
            Throwable failure = actor.failure;
            if (failure instanceof Violation violation) {
                throw violation;
            }
        }
    }

    /** One of the two. Its steps see the unit of work. */
    Actor actor(String name, List<Consumer<UnitOfWork>> steps) {
        return new Actor(name, steps);
    }

    /** A unit of work on a thread of its own that waits before each step. */
    final class Actor {

        private final String name;
        private final List<Consumer<UnitOfWork>> steps;
        private final Semaphore permits = new Semaphore(0);
        private final Semaphore progress = new Semaphore(0);
        private final AtomicInteger runs = new AtomicInteger();
        private final Thread thread;
        private volatile boolean committed;
        private volatile @Nullable Throwable failure;

        Actor(String name, List<Consumer<UnitOfWork>> steps) {
            this.name = name;
            this.steps = steps;
            this.thread = new Thread(this::live, "testkit actor " + name);
        }

        /** True when its unit was acknowledged. */
        boolean committed() {
            return committed;
        }

        /** How often its work was run. */
        int runs() {
            return runs.get();
        }

        /** Demands that it either committed or was told to try again. */
        void checkEnd() {
            Throwable thrown = failure;
            boolean retryable =
                    thrown instanceof DealerException coded && coded.category().isRetryable();
            trial.that(
                    committed || retryable,
                    "unit " + name + " to commit, or to fail with CONFLICT or UNAVAILABLE",
                    thrown instanceof DealerException coded ? coded.code().id() : thrown);
        }

        private void start() {
            thread.setDaemon(true);
            thread.start();
        }

        private void live() {
            try {
                storage.transact(store, unit -> {
                    runs.incrementAndGet();
                    for (int i = 0; i < steps.size(); i++) {
                        permits.acquireUninterruptibly();
                        trial.did(name + " step " + (i + 1));
                        steps.get(i).accept(unit);
                        progress.release();
                    }
                    permits.acquireUninterruptibly();
                    return true;
                });
                committed = true;
                trial.did(name + " committed");
            } catch (Throwable thrown) {
                failure = thrown;
                trial.did(name + " failed with "
                        + (thrown instanceof DealerException coded
                                ? coded.code().id()
                                : thrown.getClass().getSimpleName()));
            } finally {
                progress.release(steps.size() + 2);
            }
        }

        private void step() {
            permits.release();
            await(SOON);
        }

        private void await(Duration atMost) {
            try {
                if (!progress.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    trial.did(name + " waits");
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean ends() {
            permits.release(1000);
            try {
                thread.join(trial.patience().toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return !thread.isAlive();
        }
    }
}
