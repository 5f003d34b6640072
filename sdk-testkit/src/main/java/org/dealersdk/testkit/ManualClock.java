package org.dealersdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A clock that stands still until it is told otherwise. Thread-safe; its zone is UTC. */
public final class ManualClock extends Clock {

    private final AtomicReference<Instant> now;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();

    public ManualClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** A clock that shows 2024-03-01T08:00:00Z. */
    public static ManualClock standard() {
        return new ManualClock(Instant.parse("2024-03-01T08:00:00Z"));
    }

    /** Moves the clock, back too. */
    public void advance(Duration duration) {
        tell(now.updateAndGet(instant -> instant.plus(duration)));
    }

    /** Sets the clock. */
    public void set(Instant instant) {
        now.set(instant);
        tell(instant);
    }

    /** Tells every new time, on the thread that sets it and before it goes on; for clocks elsewhere that follow this one. */
    public void onChange(Consumer<Instant> listener) {
        listeners.add(listener);
    }

    /** Tells this one no more. */
    public void forget(Consumer<Instant> listener) {
        listeners.remove(listener);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    private void tell(Instant instant) {
        listeners.forEach(listener -> listener.accept(instant));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Itself: the time is the same everywhere. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
