package org.dealersdk.testkit.history;

import java.util.List;

/** One step of a transaction, on one list. */
public sealed interface Step {

    /** The list. */
    String key();

    /**
     * Adds a number at the end. No number is added twice in a history.
     *
     * @param number what was added
     */
    record Append(String key, long number) implements Step {
        @Override
        public String toString() {
            return "append " + number + " to " + key;
        }
    }

    /**
     * Looks at the list.
     *
     * @param seen all of it, in its order
     */
    record Read(String key, List<Long> seen) implements Step {
        public Read {
            seen = List.copyOf(seen);
        }

        @Override
        public String toString() {
            return "read " + key + " as " + seen;
        }
    }
}
