package org.dealersdk.testkit.outbox;

import java.time.Duration;
import org.dealersdk.testkit.storage.Act;
import org.dealersdk.testkit.storage.Demand;
import org.dealersdk.testkit.storage.Script;

/** What units that append, and a relay, do side by side. Where a storage lets only one unit write at a time, the other comes later. */
final class OutboxSchedules {

    /** Two units of two steps each. */
    static final String TWO_UNITS = "AABB";

    /** Two units of two steps each, and the relay. */
    static final String TWO_UNITS_AND_RELAY = "AABBC";

    /** One unit appends, another appends and commits, the relay works, and only then the first one commits. */
    static final String LATE_COMMIT = "ABBCA";

    /** One unit appends, another one appends an event of the same key and commits, and only then the first one commits. */
    static final String CROSSING_COMMITS = "ABBA";

    private static final Duration SOON = Duration.ofMillis(50);
    private static final String KEY = "x";

    private OutboxSchedules() {}

    /** Two units whose events are of different keys, and a relay between them. */
    static Script unitsAndRelay() {
        return units("OUT.3", "two-appends-and-a-relay", "seed", "a", "b")
                .step('C', Act.RELAY, "")
                .demand(Demand.ALL_COMMIT)
                .demand(Demand.RELAYED);
    }

    /** Two units whose events are of one key. */
    static Script unitsOfOneKey() {
        return units("OUT.4", "two-appends", KEY, KEY, KEY)
                .demand(Demand.ALL_COMMIT)
                .demand(Demand.RELAYED_IN_ORDER, KEY, "");
    }

    private static Script units(String rule, String name, String around, String keyOfA, String keyOfB) {
        return Script.of(rule, name, SOON)
                .first("before", Act.APPEND, around)
                .first("relay", Act.RELAY, "")
                .step('A', Act.APPEND, keyOfA)
                .step('A', Act.COMMIT, "")
                .step('B', Act.APPEND, keyOfB)
                .step('B', Act.COMMIT, "")
                .last("after", Act.APPEND, around)
                .last("rest", Act.RELAY, "");
    }
}
