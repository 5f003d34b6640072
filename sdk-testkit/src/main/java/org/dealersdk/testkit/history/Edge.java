package org.dealersdk.testkit.history;

import java.util.Locale;

/**
 * Why one transaction must have come before another.
 *
 * @param from the one before
 * @param to the one after
 * @param kind why
 * @param key the list that tells it
 * @param number the number that tells it
 */
record Edge(Transaction from, Transaction to, Kind kind, String key, long number) {

    enum Kind {
        /** The later one appended behind the earlier one. */
        WW("%3$s's %5$d stands behind what %2$s appended to %4$s"),
        /** The later one saw what the earlier one appended. */
        WR("%3$s saw %5$d in %4$s, which %2$s appended"),
        /** The earlier one did not see what the later one appended. */
        RW("%2$s read %4$s without %5$d, which %3$s appended");

        private final String because;

        Kind(String because) {
            this.because = because;
        }
    }

    /** The reason in words, with names for the two. */
    String because(String nameOfFrom, String nameOfTo) {
        return String.format(Locale.ROOT, "%2$s < %3$s because " + kind.because, "", nameOfFrom, nameOfTo, key, number);
    }
}
