package org.dealersdk.testkit.holdout3;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows by address, right as long as nobody commits but through the opening it belongs to. Its monitor guards everything. */
final class RowCache {

    private final Map<Object, TableUnit.Found> rows = new HashMap<>();
    private long commits;
    private int committing;

    synchronized long now() {
        return commits;
    }

    synchronized TableUnit.@Nullable Found get(Object address) {
        return rows.get(address);
    }

    synchronized void put(Object address, TableUnit.Found row, long since) {
        if (committing == 0 && commits == since) {
            rows.put(address, row);
        }
    }

    synchronized void begin(Collection<?> addresses) {
        committing++;
        rows.keySet().removeAll(addresses);
    }

    synchronized void end(Collection<?> addresses) {
        committing--;
        commits++;
        rows.keySet().removeAll(addresses);
    }
}
