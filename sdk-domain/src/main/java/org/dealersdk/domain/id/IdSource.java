package org.dealersdk.domain.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Hands out ids that never repeat and sort by the time they were made. Implementations are thread-safe. */
@FunctionalInterface
public interface IdSource {

    /** A new id, never given out before. */
    String next();

    /** RFC 9562 version 7 UUIDs: the clock's millisecond, a counter within it, and 62 random bits. Sorts in the order of the calls. */
    static IdSource timeOrdered(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom()::nextLong);
    }

    /** Repeatable ids for tests and replays: the clock's time and pseudo-random bits grown from the seed. */
    static IdSource seeded(Clock clock, long seed) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        return new TimeOrderedIds(clock, random::nextLong);
    }

    /** The text form of a version 7 UUID with these parts. */
    static String uuid7(long millisecond, int counter, long randomBits) {
        long high = (millisecond << 16) | 0x7000L | (counter & 0x0FFFL);
        long low = (randomBits & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
