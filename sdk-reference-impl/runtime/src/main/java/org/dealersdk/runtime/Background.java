package org.dealersdk.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that repeats a step while it finds work, and then waits to be woken, at most for the idle time. A step that fails is
 * logged and tried again after the idle time.
 */
final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private final Duration idle;
    private final IntSupplier step;
    private final Thread thread;
    private boolean woken;
    private volatile boolean closed;

    /** @param step answers how much it did; 0 when there was nothing to do */
    Background(String name, Duration idle, IntSupplier step) {
        this.idle = idle;
        this.step = step;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There may be something to do. Quick; may be called from any thread at any time. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the step at work finish and waits for the thread's end; idempotent. */
    @Override
    public void close() {
        closed = true;
        wake();
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException wantsToGoOn) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            if (!didSomething()) {
                rest();
            }
        }
    }

    private boolean didSomething() {
        try {
            return step.getAsInt() > 0;
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn(
                    "{} failed and will try again: {}",
                    thread.getName(),
                    failure.getClass().getSimpleName());
            LOG.debug("{} failed", thread.getName(), failure);
            return false;
        }
    }

    private void rest() {
        lock.lock();
        try {
            if (!woken && !closed) {
                boolean ignored = somethingToDo.await(idle.toMillis(), TimeUnit.MILLISECONDS);
            }
            woken = false;
        } catch (InterruptedException askedToStop) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
