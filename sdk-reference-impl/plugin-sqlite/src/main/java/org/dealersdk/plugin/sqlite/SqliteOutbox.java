package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of a file. Positions are given out by the one writer, so they grow in commit order and an older entry never appears
 * after a younger one. Leases live in memory: only this process can hold one, and its end ends them.
 */
final class SqliteOutbox implements Outbox {

    private static final int MOST_ENTRIES = 1000;
    private static final String ENTRY = "select position, attempts, parked, retry_at, " + MessageRows.COLUMNS;

    private final SqliteStorage storage;
    private final Writer writer;
    private final Readers readers;
    private final Map<Long, Lease> leases = new HashMap<>();

    private record Lease(MessageKey key, Instant until) {}

    SqliteOutbox(SqliteStorage storage, Writer writer, Readers readers) {
        this.storage = storage;
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        checkLimit(limit);
        synchronized (leases) {
            leases.values().removeIf(held -> !held.until().isAfter(now));
            Claiming claiming = new Claiming(limit, MessageRows.micros(now));
            List<OutboxEntry> claimed = read(session -> {
                session.walk(ENTRY + " from outbox where parked is null order by position", claiming::look);
                return claiming.claimed;
            });
            Instant until = now.plus(lease);
            claimed.forEach(entry ->
                    leases.put(entry.position(), new Lease(entry.message().key(), until)));
            return claimed;
        }
    }

    @Override
    public void published(List<Long> positions) {
        if (positions.isEmpty()) {
            storage.checkCallable();
            return;
        }
        String all = Texts.jsonArray(positions);
        change("delete from outbox where position in (select value from json_each(?))", all);
        synchronized (leases) {
            leases.keySet().removeAll(positions);
        }
    }

    @Override
    public void failed(long position, Instant retryAt) {
        change(
                "update outbox set attempts = attempts + 1, retry_at = ? where position = ?",
                MessageRows.micros(retryAt),
                position);
        synchronized (leases) {
            Lease given = leases.remove(position);
            if (given != null) {
                // Later ones of the key cannot go out before this one, so whoever holds them gives them back too.
                leases.entrySet()
                        .removeIf(other -> other.getKey() > position
                                && other.getValue().key().equals(given.key()));
            }
        }
    }

    @Override
    public void park(long position, String cause) {
        change("update outbox set parked = ?, retry_at = null where position = ?", cause, position);
        synchronized (leases) {
            leases.remove(position);
        }
    }

    @Override
    public List<OutboxEntry> parked(int limit) {
        checkLimit(limit);
        return read(session -> session.list(
                ENTRY + " from outbox where parked is not null order by position limit ?", SqliteOutbox::entry, limit));
    }

    @Override
    public void unpark(long position) {
        change("update outbox set parked = null where position = ?", position);
    }

    @Override
    public long pending() {
        return read(session -> session.list("select count(*) from outbox where parked is null", row -> row.getLong(1))
                .get(0));
    }

    /** One walk over the waiting entries, oldest first. */
    private final class Claiming {

        private final int limit;
        private final long now;
        private final List<OutboxEntry> claimed = new ArrayList<>();
        private final Set<MessageKey> passedOver = new HashSet<>();

        Claiming(int limit, long now) {
            this.limit = limit;
            this.now = now;
        }

        /** Takes an entry or passes it over; true when there is room for more. */
        boolean look(ResultSet row) throws SQLException {
            OutboxEntry entry = entry(row);
            MessageKey key = entry.message().key();
            boolean mustWait = row.getObject(4) != null && row.getLong(4) > now;
            if (mustWait || leases.containsKey(entry.position()) || passedOver.contains(key)) {
                passedOver.add(key);
            } else {
                claimed.add(entry);
            }
            return claimed.size() < limit;
        }
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(row.getLong(1), MessageRows.read(row, 5), row.getInt(2), row.getString(3));
    }

    private void change(String sql, @Nullable Object... values) {
        storage.checkCallable();
        writer.run(turn -> turn.write(session -> session.update(sql, values)));
    }

    private <R extends @Nullable Object> R read(Writer.Statements<R> question) {
        storage.checkCallable();
        Session session = readers.lend();
        boolean whole = false;
        try {
            R answer = question.run(session);
            whole = true;
            return answer;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } finally {
            if (whole) {
                readers.giveBack(session);
            } else {
                readers.discard(session);
            }
        }
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw StorageProblem.BAD_LIMIT.failure(limit, MOST_ENTRIES);
        }
    }
}
