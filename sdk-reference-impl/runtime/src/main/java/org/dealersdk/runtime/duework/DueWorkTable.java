package org.dealersdk.runtime.duework;

import java.util.HashMap;
import java.util.Map;
import org.dealersdk.domain.deadline.DeadlineKind;

/** What is done for each kind of deadline. A kind without a row is only marked as met, which its event tells. Immutable. */
public final class DueWorkTable {

    private static final DueHandler ONLY_TELL = (deadline, ledger) -> {};

    private final Map<DeadlineKind, DueHandler> rows;

    private DueWorkTable(Map<DeadlineKind, DueHandler> rows) {
        this.rows = rows;
    }

    /** The empty table. */
    public static DueWorkTable none() {
        return new DueWorkTable(Map.of());
    }

    /** The same table with one more row. */
    public DueWorkTable on(DeadlineKind kind, DueHandler handler) {
        Map<DeadlineKind, DueHandler> extended = new HashMap<>(rows);
        extended.put(kind, handler);
        return new DueWorkTable(Map.copyOf(extended));
    }

    /** The rows of both tables; the other one's where both have one. */
    public DueWorkTable and(DueWorkTable other) {
        Map<DeadlineKind, DueHandler> all = new HashMap<>(rows);
        all.putAll(other.rows);
        return new DueWorkTable(Map.copyOf(all));
    }

    DueHandler handler(DeadlineKind kind) {
        return rows.getOrDefault(kind, ONLY_TELL);
    }
}
