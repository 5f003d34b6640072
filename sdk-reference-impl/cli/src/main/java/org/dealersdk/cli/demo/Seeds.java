package org.dealersdk.cli.demo;

import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * Random numbers that depend on nothing but the seed and what they are for, so that a replay that was interrupted grows exactly the
 * same plan again, wherever it begins.
 *
 * @param seed the seed of the whole replay
 */
record Seeds(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** For one thing of one month. */
    SplittableRandom of(YearMonth month, String purpose, int index) {
        return of(purpose, month.getYear() * 12 + month.getMonthValue(), index);
    }

    /** For one thing. */
    SplittableRandom of(String purpose, int number, int index) {
        long mixed = seed;
        for (long part : new long[] {purpose.hashCode(), number, index}) {
            mixed = Long.rotateLeft(mixed ^ part * GOLDEN, 29) * 0xBF58476D1CE4E5B9L;
        }
        return new SplittableRandom(mixed);
    }
}
