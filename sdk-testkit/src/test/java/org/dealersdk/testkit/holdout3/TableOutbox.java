package org.dealersdk.testkit.holdout3;

import java.math.BigDecimal;
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
import java.util.TreeMap;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** The outbox table. Each call is a transaction while no unit commits. */
final class TableOutbox implements Outbox {

    private static final String ALL =
            "select pos, id, store, stype, sid, name, at, headers, body, attempts, parked from outbox ";
    private static final int AT_LEAST = 50;
    private static final int AT_MOST_REMOVED = 500;

    private final TableStorage storage;

    /** What decides whether a row can be claimed. */
    private record Row(
            long position,
            Object key,
            @Nullable BigDecimal due,
            @Nullable BigDecimal leased,
            @Nullable String relay) {
        boolean isFree(BigDecimal now) {
            return (due == null || due.compareTo(now) <= 0) && (leased == null || leased.compareTo(now) <= 0);
        }
    }

    TableOutbox(TableStorage storage) {
        this.storage = storage;
    }

    static void insert(Session session, List<Message> events, List<Long> positions, Flaw flaw) throws SQLException {
        for (int i = 0; i < events.size(); i++) {
            Message event = events.get(i);
            long position = positions.isEmpty() ? session.number("select next value for positions") : positions.get(i);
            session.update(
                    "insert into outbox values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, null, null, null, null)",
                    position,
                    event.store().value(),
                    event.subjectType(),
                    event.subjectId(),
                    event.id(),
                    event.name(),
                    event.at().toString(),
                    headers(event.headers(), flaw),
                    event.body());
        }
    }

    @Override
    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        checkLimit(limit);
        return in(session -> {
            List<Long> claimed = choose(session, relay, limit, Session.nanos(now));
            List<OutboxEntry> entries = new ArrayList<>();
            for (long position : claimed) {
                session.update(
                        "update outbox set leased = ?, relay = ? where pos = ?",
                        Session.nanos(now.plus(lease)),
                        relay,
                        position);
                entries.addAll(session.list(ALL + "where pos = ?", List.of(position), this::entry));
                storage.place.attempts.merge(position, 0, Integer::sum);
                storage.place.lastSeen = Math.max(storage.place.lastSeen, position);
            }
            return entries;
        });
    }

    private List<Long> choose(Session session, String relay, int limit, BigDecimal now) throws SQLException {
        String window = has(Flaw.WINDOW_BEFORE_FILTER) ? " limit " + Math.max(AT_LEAST, 2 * limit) : "";
        List<Row> rows = session.list(
                "select pos, store, stype, sid, due, leased, relay from outbox where parked is null order by pos"
                        + window,
                List.of(),
                row -> new Row(
                        row.getLong(1),
                        has(Flaw.OUTBOX_KEY_BY_ID)
                                ? row.getString(4)
                                : List.of(row.getString(2), row.getString(3), row.getString(4)),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getString(7)));
        List<Long> chosen = new ArrayList<>();
        Set<Object> held = new HashSet<>();
        for (Row row : rows) {
            if (chosen.size() == limit) {
                break;
            }
            if (has(Flaw.LATE_COMMITTER)
                    && row.position() <= storage.place.lastSeen
                    && !storage.place.attempts.containsKey(row.position())) {
                continue;
            }
            if (held.contains(row.key())) {
                continue;
            }
            if (row.isFree(now)) {
                chosen.add(row.position());
            } else if (!has(Flaw.OWN_LEASE_LETS_PASS) || !relay.equals(row.relay())) {
                held.add(row.key());
            }
        }
        return chosen;
    }

    @Override
    public void published(List<Long> positions) {
        List<Long> removed = has(Flaw.PUBLISHED_500) && positions.size() > AT_MOST_REMOVED
                ? positions.subList(0, AT_MOST_REMOVED)
                : positions;
        in(session -> {
            for (long position : removed) {
                session.update("delete from outbox where pos = ?", position);
            }
            return true;
        });
    }

    @Override
    public void failed(long position, Instant retryAt) {
        Instant due = has(Flaw.RETRY_WHOLE_SECONDS) ? Instant.ofEpochSecond(retryAt.getEpochSecond()) : retryAt;
        storage.place.attempts.merge(position, 1, Integer::sum);
        in(session -> {
            session.update(
                    "update outbox set attempts = attempts + 1, due = ?, leased = null, relay = null where pos = ?",
                    Session.nanos(due),
                    position);
            return session.update("""
                    update outbox set leased = null, relay = null where pos > ? and (store, stype, sid) in
                    (select store, stype, sid from outbox where pos = ?)""", position, position);
        });
    }

    @Override
    public void park(long position, String cause) {
        storage.place.attempts.merge(position, 0, Integer::sum);
        in(session -> session.update(
                "update outbox set parked = ?, due = null, leased = null, relay = null where pos = ?",
                cause,
                position));
    }

    @Override
    public List<OutboxEntry> parked(int limit) {
        checkLimit(limit);
        return in(session ->
                session.list(ALL + "where parked is not null order by pos limit ?", List.of(limit), this::entry));
    }

    @Override
    public void unpark(long position) {
        String place = has(Flaw.UNPARK_AT_END) ? ", pos = next value for positions" : "";
        in(session -> session.update(
                "update outbox set parked = null, due = null, leased = null" + place
                        + " where pos = ? and parked is not null",
                position));
    }

    @Override
    public long pending() {
        return in(session -> session.number("select count(*) from outbox where parked is null"));
    }

    private <R> R in(TableStorage.Task<R> task) {
        if (!has(Flaw.OUTBOX_OUTLIVES)) {
            storage.checkOpen();
        }
        return storage.alone(task);
    }

    private OutboxEntry entry(ResultSet row) throws SQLException {
        Message message = new Message(
                row.getString(2),
                new StoreId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Instant.parse(row.getString(7)),
                headers(row.getString(8), storage.flaw),
                row.getString(9));
        long position = row.getLong(1);
        int attempts = has(Flaw.ATTEMPTS_IN_MEMORY) ? storage.place.attempts.getOrDefault(position, 0) : row.getInt(10);
        return new OutboxEntry(position, message, attempts, row.getString(11));
    }

    private static String headers(Map<String, String> headers, Flaw flaw) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(headers).forEach((name, value) -> {
            if (flaw == Flaw.HEADERS_JOINED) {
                text.append(name).append('=').append(value).append(';');
            } else {
                text.append(name.length()).append(':').append(name);
                text.append(value.length()).append(':').append(value);
            }
        });
        return text.toString();
    }

    private static Map<String, String> headers(String text, Flaw flaw) {
        Map<String, String> headers = new HashMap<>();
        if (flaw == Flaw.HEADERS_JOINED) {
            for (String pair : text.split(";")) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    headers.put(pair.substring(0, sign), pair.substring(sign + 1));
                }
            }
            return headers;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int colon = text.indexOf(':', i);
            int end = colon + 1 + Integer.parseInt(text.substring(i, colon));
            parts.add(text.substring(colon + 1, end));
            i = end;
        }
        for (int i = 0; i < parts.size(); i += 2) {
            headers.put(parts.get(i), parts.get(i + 1));
        }
        return headers;
    }

    private boolean has(Flaw flaw) {
        return storage.flaw == flaw;
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > Query.MAX_LIMIT) {
            throw StorageProblem.BAD_LIMIT.failure(limit, Query.MAX_LIMIT);
        }
    }
}
