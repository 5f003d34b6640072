package org.dealersdk.domain.time;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the SDK stores them: exact to the microsecond, excess digits cut toward the past. */
public final class Instants {

    private Instants() {}

    /** The clock's time, cut to the microsecond. */
    public static Instant now(Clock clock) {
        return cut(clock.instant());
    }

    /** The instant cut toward the past to a whole microsecond, also before 1970. */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
