package org.dealersdk.spi.storage;

/**
 * A stored state of one aggregate. Grows with every committed change of it and is never used twice for the same id, not even after
 * it was erased; says nothing about time.
 *
 * @param number 1 or more
 */
public record Version(long number) implements Comparable<Version> {
    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("a version is 1 or more");
        }
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }
}
