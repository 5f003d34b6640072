package org.dealersdk.testkit.rule;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on beside the check, on a thread of its own, and is waited for only so long. The thread is a daemon, and its name tells that it
 * is the kit's and not the plug-in's. Thread-safe.
 */
public final class Background {

    private final Thread thread;
    private volatile @Nullable Throwable thrown;

    private Background(String name, Runnable work) {
        thread = new Thread(() -> run(work), "testkit " + name);
        thread.setDaemon(true);
    }

    /** Begins the work. */
    public static Background start(String name, Runnable work) {
        Background background = new Background(name, work);
        background.thread.start();
        return background;
    }

    /** Waits for its end, at most so long; true when it has ended, also by a failure. */
    public boolean endsWithin(Duration time) {
        try {
            thread.join(Math.max(1, time.toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return hasEnded();
    }

    /** True when it has ended, also by a failure. */
    public boolean hasEnded() {
        return !thread.isAlive();
    }

    /** What it failed with; empty when it did not, or has not ended. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(thrown);
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (Throwable broken) {
            thrown = broken;
        }
    }
}
