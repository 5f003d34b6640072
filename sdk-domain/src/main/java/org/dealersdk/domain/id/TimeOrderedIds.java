package org.dealersdk.domain.id;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Version 7 UUIDs; a clock that stands still or runs backwards only makes the counter run on into the next millisecond. */
final class TimeOrderedIds implements IdSource {

    private static final int COUNTER_LIMIT = 0x1000;

    private final Clock clock;
    private final LongSupplier random;
    private long millisecond;
    private int counter;

    TimeOrderedIds(Clock clock, LongSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > millisecond) {
            millisecond = now;
            counter = 0;
        } else if (++counter == COUNTER_LIMIT) {
            millisecond++;
            counter = 0;
        }
        return IdSource.uuid7(millisecond, counter, random.getAsLong());
    }
}
