package org.dealersdk.testkit.agent;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How long an agent has said nothing at all although it was asked. Thread-safe. */
final class Silence {

    private static final int TIMES = 2;

    private final Duration longest;
    private final AtomicReference<@Nullable Long> since = new AtomicReference<>();

    /** @param patience how long one request may take */
    Silence(Duration patience) {
        longest = patience.multipliedBy(TIMES);
    }

    void asked() {
        since.compareAndSet(null, System.nanoTime());
    }

    void broken() {
        since.set(null);
    }

    /** True when it has lasted so long that nobody should wait for this agent any more. */
    boolean isForGood() {
        Long begun = since.get();
        return begun != null && System.nanoTime() - begun >= longest.toNanos();
    }

    /** How long that is. */
    Duration longest() {
        return longest;
    }
}
