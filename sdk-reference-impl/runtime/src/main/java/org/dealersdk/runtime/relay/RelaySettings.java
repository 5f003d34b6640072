package org.dealersdk.runtime.relay;

import java.time.Duration;

/**
 * How the relay works. Immutable.
 *
 * @param batch entries claimed at a time, 1 to 1000
 * @param lease how long claimed entries belong to this relay; longer than a broker ever takes for a batch
 * @param attempts refusals of one message before it is parked, 1 or more; an outage of the broker never parks
 * @param firstBackoff wait after the first failure of a key; doubles with each further one
 * @param longestBackoff longest wait between attempts
 * @param idle longest wait when there is nothing to do and nobody wakes the relay, such as for another node's events
 */
public record RelaySettings(
        int batch, Duration lease, int attempts, Duration firstBackoff, Duration longestBackoff, Duration idle) {

    public RelaySettings {
        if (batch < 1 || batch > 1000 || attempts < 1 || lease.isNegative() || lease.isZero() || idle.isNegative()) {
            throw new IllegalArgumentException("batch 1 to 1000, attempts and times positive");
        }
    }

    /** 500 a batch, 30 s lease, 10 attempts, waits from 1 s to 1 min, a look every 2 s. */
    public static RelaySettings standard() {
        return new RelaySettings(
                500, Duration.ofSeconds(30), 10, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(2));
    }

    Duration backoff(int failures) {
        Duration wait = firstBackoff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestBackoff) < 0 ? wait : longestBackoff;
    }
}
