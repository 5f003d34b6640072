package org.dealersdk.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a replay. A worker sets the time its journey has reached, which holds for that worker's thread only; every other
 * thread, such as that of the relay, sees the real time.
 */
final class JourneyClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> JOURNEY = new ThreadLocal<>();

    private final Clock real;

    JourneyClock(Clock real) {
        this.real = real;
    }

    /** From now on this thread's journey has reached that moment. */
    void reach(Instant moment) {
        JOURNEY.set(moment);
    }

    /** This thread's journey is over; it sees the real time again. */
    void leave() {
        JOURNEY.remove();
    }

    @Override
    public Instant instant() {
        Instant reached = JOURNEY.get();
        return reached == null ? real.instant() : reached;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the replay knows instants only");
    }
}
