package org.dealersdk.testkit.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;

/** The outbox table. Claims are made one after another, on whichever host. */
final class H2Outbox implements Outbox {

    private static final int CHUNK = 500;
    private static final String COLUMNS =
            "position, id, store, subject_type, subject_id, name, at, headers, body, attempts, free_at, parked";

    private final H2Storage storage;

    /** An entry and when it can be claimed, in microseconds. */
    private record Waiting(OutboxEntry entry, long free) {}

    H2Outbox(H2Storage storage) {
        this.storage = storage;
    }

    static void add(Link link, Message event) throws SQLException {
        link.update(
                "insert into outbox (" + COLUMNS + ") values (next value for position, ?, ?, ?, ?, ?, ?, ?, ?, 0,"
                        + " null, null)",
                event.id(),
                event.store().value(),
                event.subjectType(),
                event.subjectId(),
                event.name(),
                Values.micros(event.at()),
                Values.join(event.headers()),
                event.body());
    }

    @Override
    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        checkLimit(limit);
        return storage.serve(link -> {
            if (storage.habits().claimsAlone) {
                link.list("select name from gate where name = 'claim' for update", row -> true);
            }
            List<OutboxEntry> claimed = claimable(link, limit, Values.micros(now));
            claimed.forEach(entry -> storage.see(entry.position()));
            if (!claimed.isEmpty()) {
                link.update(
                        "update outbox set free_at = ? where position = any(?)",
                        Values.micros(now.plus(lease)),
                        claimed.stream().map(OutboxEntry::position).toArray(Long[]::new));
            }
            return claimed;
        });
    }

    @Override
    public void published(List<Long> positions) {
        storage.serve(link ->
                link.update("delete from outbox where position = any(?)", (Object) positions.toArray(Long[]::new)));
    }

    @Override
    public void failed(long position, Instant retryAt) {
        long free = Values.micros(retryAt);
        storage.serve(link -> {
            link.update("update outbox set attempts = attempts + 1, free_at = ? where position = ?", free, position);
            // Later ones of its key, claimed with it and not tried, go back together with it.
            return link.update(
                    "update outbox o set free_at = ? where o.position > ? and exists (select 1 from outbox f where f.position = ?"
                            + " and f.store = o.store and f.subject_type = o.subject_type and f.subject_id = o.subject_id)",
                    free,
                    position,
                    position);
        });
    }

    @Override
    public void park(long position, String cause) {
        storage.serve(link ->
                link.update("update outbox set parked = ?, free_at = null where position = ?", cause, position));
    }

    @Override
    public List<OutboxEntry> parked(int limit) {
        checkLimit(limit);
        return storage.serve(link -> link.list(
                "select " + COLUMNS + " from outbox where parked is not null order by position limit ?",
                row -> entry(row).entry(),
                limit));
    }

    @Override
    public void unpark(long position) {
        storage.serve(link -> link.update(
                "update outbox set parked = null, free_at = null where position = ? and parked is not null", position));
    }

    @Override
    public long pending() {
        return storage.serve(link -> link.number("select count(*) from outbox where parked is null"));
    }

    private List<OutboxEntry> claimable(Link link, int limit, long now) throws SQLException {
        List<OutboxEntry> claimed = new ArrayList<>();
        Set<MessageKey> passedOver = new HashSet<>();
        long last = storage.habits().claimsFromTheStart ? Long.MIN_VALUE : storage.seen();
        while (true) {
            List<Waiting> chunk = link.list(
                    "select " + COLUMNS + " from outbox where parked is null and position > ? order by position limit "
                            + CHUNK,
                    H2Outbox::entry,
                    last);
            for (Waiting waiting : chunk) {
                OutboxEntry entry = waiting.entry();
                MessageKey key = entry.message().key();
                last = entry.position();
                if (waiting.free() > now || passedOver.contains(key)) {
                    passedOver.add(key);
                } else {
                    claimed.add(entry);
                }
                if (claimed.size() == limit) {
                    return claimed;
                }
            }
            if (chunk.size() < CHUNK) {
                return claimed;
            }
        }
    }

    private static Waiting entry(ResultSet row) throws SQLException {
        Message message = new Message(
                row.getString(2),
                new StoreId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Values.instant(row.getLong(7)),
                Values.split(row.getString(8)),
                row.getString(9));
        OutboxEntry entry = new OutboxEntry(row.getLong(1), message, row.getInt(10), row.getString(12));
        long free = row.getLong(11);
        return new Waiting(entry, row.wasNull() ? Long.MIN_VALUE : free);
    }

    private void checkLimit(int limit) {
        if (storage.habits().checksLimits && (limit < 1 || limit > Query.MAX_LIMIT)) {
            throw StorageProblem.BAD_LIMIT.failure(limit, Query.MAX_LIMIT);
        }
    }
}
