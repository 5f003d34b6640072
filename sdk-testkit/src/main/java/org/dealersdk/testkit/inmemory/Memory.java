package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is committed. Units of work read the state of the commit they began after and collect their writes; {@link #commit} checks
 * them against what was committed since (first committer wins) and makes them visible as a whole. Thread-safe.
 */
class Memory {

    private final Map<Address.Shelf, ConcurrentNavigableMap<String, History>> shelves = new ConcurrentHashMap<>();
    private final Map<Address.Key, String> holders = new ConcurrentHashMap<>();
    private final TreeMap<Long, Integer> snapshots = new TreeMap<>();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong versions = new AtomicLong();
    private final MemoryOutbox outbox;
    private long commits;

    Memory(MemoryOutbox outbox) {
        this.outbox = outbox;
    }

    MemoryOutbox outbox() {
        return outbox;
    }

    /** A version never used before. */
    long nextVersion() {
        return versions.incrementAndGet();
    }

    /** The number of the last commit; kept readable until it is given to {@link #endSnapshot}. */
    long beginSnapshot() {
        committing.lock();
        try {
            snapshots.merge(commits, 1, Integer::sum);
            return commits;
        } finally {
            committing.unlock();
        }
    }

    void endSnapshot(long snapshot) {
        committing.lock();
        try {
            snapshots.computeIfPresent(snapshot, (key, users) -> users == 1 ? null : users - 1);
        } finally {
            committing.unlock();
        }
    }

    /** The aggregate as of a commit, or null when there is none. */
    @Nullable
    Row read(Address address, long snapshot) {
        History history = shelf(address.shelf()).get(address.id());
        Row row = history == null ? null : history.at(snapshot);
        return row == null || !row.exists() ? null : row;
    }

    /** The only aggregate that can meet the query, since it holds a unique value asked for; null when another look is needed. */
    @Nullable
    Row holder(Address.Shelf shelf, Query<?> query, long snapshot) {
        for (Condition condition : query.conditions()) {
            if (condition instanceof Condition.Equal equal) {
                String id = holders.get(new Address.Key(shelf, equal.attribute(), equal.value()));
                History history = id == null ? null : shelf(shelf).get(id);
                Row row = history == null ? null : history.at(snapshot);
                if (row != null && row.exists() && row.values(equal.attribute()).contains(equal.value())) {
                    return row;
                }
            }
        }
        return null;
    }

    /** All aggregates of a shelf as of a commit. */
    List<Row> readAll(Address.Shelf shelf, long snapshot) {
        List<Row> rows = new ArrayList<>();
        for (History history : shelf(shelf).values()) {
            Row row = history.at(snapshot);
            if (row != null && row.exists()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Keeps all writes and events of a unit, or none. */
    void commit(long snapshot, Map<Address, Write> writes, List<Message> events) {
        committing.lock();
        try {
            writes.forEach((address, write) -> checkNotChangedSince(snapshot, address, write));
            Map<Address.Key, String> claims = claims(writes);
            long commit = commits + 1;
            writes.forEach((address, write) -> keep(address, write.row(), commit));
            holders.putAll(claims);
            outbox.add(events);
            commits = commit;
        } finally {
            committing.unlock();
        }
    }

    /** First committer wins. */
    void checkNotChangedSince(long snapshot, Address address, Write write) {
        History newest = shelf(address.shelf()).get(address.id());
        if (newest != null && newest.since > snapshot) {
            throw (write.creates() ? StorageProblem.ALREADY_EXISTS : StorageProblem.STALE_VERSION)
                    .failure(address.type());
        }
    }

    /** The unique keys the writes take; judged on the final state, so that a key may change hands within one unit. */
    Map<Address.Key, String> claims(Map<Address, Write> writes) {
        Set<Address.Key> freed = new HashSet<>();
        writes.keySet().forEach(address -> {
            History newest = shelf(address.shelf()).get(address.id());
            if (newest != null) {
                keys(address, newest.row).forEach(freed::add);
            }
        });
        Map<Address.Key, String> claims = new HashMap<>();
        writes.forEach((address, write) -> {
            for (Address.Key key : keys(address, write.row())) {
                boolean held = holders.containsKey(key) && !freed.contains(key);
                if (claims.putIfAbsent(key, address.id()) != null || held) {
                    throw StorageProblem.DUPLICATE_KEY.failure(address.type(), key.attribute());
                }
            }
        });
        holders.keySet().removeAll(freed);
        return claims;
    }

    private static List<Address.Key> keys(Address address, Row row) {
        List<Address.Key> keys = new ArrayList<>();
        row.unique()
                .forEach(attribute -> row.values(attribute)
                        .forEach(value -> keys.add(new Address.Key(address.shelf(), attribute, value))));
        return keys;
    }

    private void keep(Address address, Row row, long commit) {
        Map<String, History> shelf = shelf(address.shelf());
        long oldest = snapshots.isEmpty() ? commit : snapshots.firstKey();
        History history = new History(row, commit, shelf.get(address.id()));
        history.forgetBefore(oldest);
        shelf.put(address.id(), history);
    }

    private ConcurrentNavigableMap<String, History> shelf(Address.Shelf shelf) {
        return shelves.computeIfAbsent(shelf, key -> new ConcurrentSkipListMap<>());
    }

    /**
     * What a unit does to one aggregate in the end.
     *
     * @param creates true when the aggregate did not exist before the unit
     */
    record Write(Row row, boolean creates) {}
}
