package org.dealersdk.testkit.holdout3;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.id.IdProblem;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A transaction: documents and attributes are written at once, unique keys and events when it commits. */
final class TableUnit implements UnitOfWork {

    private static final int MEGABYTE = 1_000_000;

    private final TableStorage storage;
    private final Session session;
    private final StoreId store;
    private final Flaw flaw;
    private final Thread owner = Thread.currentThread();
    private final long begun;
    private final Map<Address, List<Key>> touched = new LinkedHashMap<>();
    private final Set<Address> reborn = new HashSet<>();
    private final Map<String, Long> delta = new HashMap<>();
    private final Map<Address, Found> seen = new HashMap<>();
    private final List<Message> events = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private @Nullable Throwable failed;
    private volatile boolean ended;

    /** A row of a document. */
    record Found(long version, String body) {}

    /** Where a document lives. */
    record Address(StoreId store, String type, String id) {}

    /** A value nobody else may hold; {@code place} counts an attribute's values. */
    record Key(String attribute, int place, byte[] value) {}

    /** A change of the database. */
    private interface Change<R> {
        R run() throws SQLException;
    }

    TableUnit(TableStorage storage, Session session, StoreId store) {
        this.storage = storage;
        this.session = session;
        this.store = store;
        this.flaw = storage.flaw;
        this.begun = storage.cache.now();
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        Address address = new Address(store, type.name(), id);
        if (flaw == Flaw.FOUND_AFTER_END && ended && Thread.currentThread() == owner && seen.containsKey(address)) {
            return Optional.of(seen.get(address)).map(row -> stored(type, row));
        }
        check();
        boolean caches = flaw == Flaw.CACHE_PER_HOST && !touched.containsKey(address);
        Found cached = caches ? storage.cache.get(address) : null;
        if (cached != null) {
            return Optional.of(stored(type, cached));
        }
        Found found = asked(() -> row(address));
        if (found != null) {
            seen.put(address, found);
            if (caches) {
                storage.cache.put(address, found, begun);
            }
        }
        return Optional.ofNullable(found).map(row -> stored(type, row));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        check();
        TableSearch search = new TableSearch(session, store, query, flaw);
        TableSearch.Cut cut = asked(search::page);
        return new Page<>(
                cut.rows().stream().map(row -> stored(query.type(), row)).toList(), cut.next());
    }

    @Override
    public long count(Query<?> query) {
        check();
        if (flaw == Flaw.COUNTER_KEPT && query.conditions().isEmpty()) {
            query.check();
            String shelf = shelf(query.type().name());
            return counter(shelf).get() + delta.getOrDefault(shelf, 0L);
        }
        TableSearch search = new TableSearch(session, store, query, flaw);
        return asked(search::count);
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(() -> {
            String body = document(type, aggregate);
            Address address = new Address(store, type.name(), type.id(aggregate));
            long version = nextVersion();
            try {
                session.update(
                        (flaw == Flaw.INSERT_MERGES ? "merge" : "insert") + " into doc values (?, ?, ?, ?, ?)",
                        store.value(),
                        type.name(),
                        Session.bytes(address.id()),
                        version,
                        body);
            } catch (SQLException refused) {
                throw Failures.conflict(refused, StorageProblem.ALREADY_EXISTS, flaw, type.name());
            }
            reborn.add(address);
            delta.merge(shelf(type.name()), 1L, Long::sum);
            index(type, aggregate, address);
            return new Version(version);
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(() -> {
            String body = document(type, aggregate);
            Address address = new Address(store, type.name(), type.id(aggregate));
            if (flaw == Flaw.EQUAL_SKIPS_CHECK) {
                Found now = row(address);
                if (now != null && now.body().equals(body)) {
                    return new Version(now.version());
                }
            }
            long version = nextVersion();
            changed(type, address, expected, "update doc set version = ?, body = ?", version, body);
            String only = flaw == Flaw.ABSENT_STAYS_FOUND ? " and name in (" + present(type, aggregate) + ")" : "";
            deleteIndex(address, only);
            index(type, aggregate, address);
            return new Version(version);
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(() -> {
            Address address = new Address(store, type.name(), id);
            changed(type, address, expected, "delete from doc");
            reborn.remove(address);
            delta.merge(shelf(type.name()), -1L, Long::sum);
            if (flaw == Flaw.ERASE_INDEX_OF_ALL) {
                session.update("delete from attr where type = ? and idb = ?", type.name(), Session.bytes(id));
            } else if (flaw != Flaw.ERASE_THEN_INSERT_UPDATES) {
                deleteIndex(address, "");
            }
            touched.put(address, List.of());
            return true;
        });
    }

    @Override
    public void append(Message event) {
        write(() -> {
            if (!event.store().equals(store)) {
                throw StorageProblem.WRONG_STORE.failure();
            }
            Limits.check(event);
            if (flaw == Flaw.LATE_COMMITTER) {
                positions.add(session.number("select next value for positions"));
            }
            return events.add(event);
        });
    }

    /** Keeps everything, or fails; the caller rolls back then. */
    void commit() {
        if (failed != null) {
            throw new DealerException(StorageProblem.ROLLBACK_ONLY.at(""), flaw == Flaw.VALUE_IN_CAUSE ? failed : null);
        }
        storage.lock();
        try {
            storage.cache.begin(touched.keySet());
            delta.forEach((shelf, change) -> counter(shelf).addAndGet(change));
            takeKeys();
            TableOutbox.insert(session, events, positions, flaw);
            session.connection.commit();
        } catch (SQLException failure) {
            throw Failures.of(failure, flaw);
        } catch (DealerException conflict) {
            throw flaw == Flaw.RETRY_AT_COMMIT ? new TableStorage.ConflictAtCommit(conflict) : conflict;
        } finally {
            storage.cache.end(touched.keySet());
            storage.place.committing.unlock();
        }
    }

    void end() {
        ended = true;
    }

    private void takeKeys() throws SQLException {
        for (Map.Entry<Address, List<Key>> change : touched.entrySet()) {
            freeKeys(
                    change.getKey(),
                    !reborn.contains(change.getKey()) && change.getValue().isEmpty());
            if (flaw == Flaw.ERASE_THEN_INSERT_UPDATES && change.getValue().isEmpty() && row(change.getKey()) == null) {
                deleteIndex(change.getKey(), "");
            }
        }
        for (Map.Entry<Address, List<Key>> change : touched.entrySet()) {
            for (Key key : change.getValue()) {
                takeKey(change.getKey(), key);
            }
        }
    }

    private void freeKeys(Address address, boolean erased) throws SQLException {
        String some = flaw == Flaw.KEYS_OF_SEVERAL_STAY && erased ? " and seq = 0" : "";
        session.update(
                "delete from uniq where store = ? and type = ? and idb = ?" + some,
                store.value(),
                keyType(address),
                holder(address));
    }

    private void takeKey(Address address, Key key) throws SQLException {
        String attribute = flaw == Flaw.KEYS_ACROSS_ATTRIBUTES ? "" : key.attribute();
        if (flaw == Flaw.KEYS_SELECTED_FIRST
                && session.number(
                                "select count(*) from uniq where store = ? and type = ? and name = ? and b = ?",
                                store.value(),
                                keyType(address),
                                attribute,
                                key.value())
                        > 0) {
            throw StorageProblem.DUPLICATE_KEY.failure(address.type(), key.attribute());
        }
        try {
            session.update(
                    "insert into uniq values (?, ?, ?, ?, ?, ?)",
                    store.value(),
                    keyType(address),
                    attribute,
                    key.value(),
                    holder(address),
                    key.place());
        } catch (SQLException refused) {
            if (flaw == Flaw.VALUE_IN_CAUSE) {
                String entry = new String(key.value(), StandardCharsets.UTF_8);
                throw new DealerException(
                        StorageProblem.DUPLICATE_KEY.at("", address.type(), key.attribute()),
                        new SQLException("Duplicate entry '" + entry + "' for key", refused));
            }
            throw Failures.conflict(refused, StorageProblem.DUPLICATE_KEY, flaw, address.type(), key.attribute());
        }
    }

    private String keyType(Address address) {
        return flaw == Flaw.KEYS_ACROSS_TYPES ? "" : address.type();
    }

    private static byte[] holder(Address address) {
        return Session.bytes(address.type() + "\n" + address.id());
    }

    private <A> void index(AggregateType<A> type, A aggregate, Address address) throws SQLException {
        List<Key> keys = new ArrayList<>();
        for (Attribute<A> attribute : type.attributes()) {
            int place = 0;
            for (Comparable<?> value : attribute.values(aggregate)) {
                TableValue kept = TableValue.of(value, flaw);
                if (kept != null) {
                    session.update(
                            "insert into attr values (?, ?, ?, ?, ?, ?, ?, ?)",
                            store.value(),
                            type.name(),
                            Session.bytes(address.id()),
                            TableValue.name(attribute.name(), flaw),
                            place,
                            kept.text(),
                            kept.bytes(),
                            kept.number());
                }
                if (attribute.unique()) {
                    String text = String.valueOf(value);
                    keys.add(new Key(
                            attribute.name(),
                            place,
                            Session.bytes(flaw == Flaw.KEYS_FOLDED ? text.toUpperCase(Locale.ROOT) : text)));
                }
                place++;
            }
        }
        touched.put(address, keys);
    }

    private void deleteIndex(Address address, String only) throws SQLException {
        session.update(
                "delete from attr where store = ? and type = ? and idb = ?" + only,
                store.value(),
                address.type(),
                Session.bytes(address.id()));
    }

    private <A> String present(AggregateType<A> type, A aggregate) {
        List<String> names = type.attributes().stream()
                .filter(attribute ->
                        attribute.many() || !attribute.values(aggregate).isEmpty())
                .map(attribute -> "'" + attribute.name() + "'")
                .toList();
        return names.isEmpty() ? "''" : String.join(", ", names);
    }

    /** Changes a document that still has the expected version. */
    private void changed(AggregateType<?> type, Address address, Version expected, String change, Object... values)
            throws SQLException {
        List<Object> arguments = new ArrayList<>(List.of(values));
        arguments.add(store.value());
        arguments.add(type.name());
        arguments.add(Session.bytes(address.id()));
        boolean first = flaw == Flaw.VERSION_READ_FIRST;
        if (first) {
            Found now = row(address);
            if (now == null || now.version() != expected.number()) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
        } else {
            arguments.add(expected.number());
        }
        int rows;
        try {
            rows = session.update(
                    change + " where store = ? and type = ? and idb = ?" + (first ? "" : " and version = ?"),
                    arguments.toArray());
        } catch (SQLException refused) {
            throw Failures.conflict(refused, StorageProblem.STALE_VERSION, flaw, type.name());
        }
        if (rows != 1) {
            throw StorageProblem.STALE_VERSION.failure(type.name());
        }
    }

    private <A> String document(AggregateType<A> type, A aggregate) {
        String body = Limits.document(type, aggregate, storage.json);
        int idBytes = type.id(aggregate).getBytes(StandardCharsets.UTF_8).length;
        if (flaw == Flaw.ID_128_BYTES && idBytes > 128) {
            throw IdProblem.LENGTH.failure(idBytes, 128);
        }
        if (flaw == Flaw.DOCUMENT_MEGABYTE && body.getBytes(StandardCharsets.UTF_8).length > MEGABYTE) {
            throw StorageProblem.TOO_LARGE.failure(type.name(), MEGABYTE + 1, MEGABYTE);
        }
        for (Attribute<A> attribute : type.attributes()) {
            if (flaw == Flaw.TEXT_512_UNITS
                    && attribute.kind() == AttributeKind.TEXT
                    && attribute.values(aggregate).stream().anyMatch(value -> ((String) value).length() > 512)) {
                throw StorageProblem.TOO_LARGE.failure(attribute.name(), 513, 512);
            }
        }
        return body;
    }

    private <R> R write(Change<R> change) {
        check();
        if (failed != null) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return asked(change);
        } catch (RuntimeException failure) {
            if (flaw != Flaw.LIMITS_DO_NOT_DOOM || !isLimit(failure)) {
                failed = failure;
            }
            throw failure;
        }
    }

    private static boolean isLimit(RuntimeException failure) {
        return failure instanceof DealerException refused
                && (refused.code() == StorageProblem.TOO_LARGE || refused.code() == StorageProblem.UNSTORABLE_TEXT);
    }

    private <R> R asked(Change<R> question) {
        try {
            return question.run();
        } catch (SQLException failure) {
            throw Failures.of(failure, flaw);
        }
    }

    private @Nullable Found row(Address address) throws SQLException {
        List<Found> rows = session.list(
                "select version, body from doc where store = ? and type = ? and idb = ?",
                List.of(store.value(), address.type(), Session.bytes(address.id())),
                row -> new Found(row.getLong(1), row.getString(2)));
        return rows.isEmpty() ? null : rows.get(0);
    }

    private long nextVersion() throws SQLException {
        return session.number("select next value for versions");
    }

    private String shelf(String type) {
        return store.value() + "\n" + type;
    }

    private AtomicLong counter(String shelf) {
        return storage.place.counters.computeIfAbsent(shelf, key -> new AtomicLong());
    }

    private <A> Stored<A> stored(AggregateType<A> type, Found row) {
        return new Stored<>(storage.json.read(type, row.body()), new Version(row.version()));
    }

    private void check() {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }
}
