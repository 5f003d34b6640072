package org.dealersdk.spi.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The events of committed units of work, until a broker has taken them over. Spans all stores. Thread-safe; several relays may work
 * on it. Order is kept per {@link org.dealersdk.spi.messaging.Message#key() key}.
 */
public interface Outbox {

    /**
     * Takes the oldest entries nobody else holds, in commit order. An entry is passed over while an older one of its key is neither
     * published nor parked nor part of the same answer (OUT.5); every committed entry is reached in the end, whatever the order in
     * which units began and committed (OUT.3).
     *
     * @param relay who claims
     * @param limit at most this many, 1 to 1000
     * @param lease how long they belong to the relay; when it has passed they can be claimed again
     * @param now the time by the relay's clock
     */
    List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now);

    /** Removes entries the broker has taken over; unknown positions are ignored (OUT.7). */
    void published(List<Long> positions);

    /**
     * Gives an entry back after a failed attempt; it and later ones of its key can be claimed again from then on.
     *
     * @param retryAt not before this time
     */
    void failed(long position, Instant retryAt);

    /** Sets an entry aside with the code of its cause; its key goes on without it (OUT.9). */
    void park(long position, String cause);

    /** Parked entries, oldest first, at most {@code limit}. */
    List<OutboxEntry> parked(int limit);

    /** Puts a parked entry back in its place. */
    void unpark(long position);

    /** How many entries wait to be published, parked ones not counted. */
    long pending();
}
