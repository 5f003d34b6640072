package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A unit of work: one transaction. Unique keys and events are written at its end. */
final class H2Unit extends H2Reader implements UnitOfWork {

    private final Map<Owner, Set<Claim>> keys = new LinkedHashMap<>();
    private final List<Message> events = new ArrayList<>();
    private @Nullable Throwable failedWrite;
    private boolean wrote;

    private record Owner(String type, String id) {}

    private record Claim(String attribute, String text) {}

    H2Unit(H2Storage storage, StoreId store, Link link) {
        super(storage, store, link);
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(type, () -> {
            String document = Limits.document(type, aggregate, storage.json());
            String id = type.id(aggregate);
            long version = nextVersion();
            try {
                link.update(
                        "insert into aggregate (store, type, id, id_key, version, document) values (?, ?, ?, ?, ?, ?)",
                        store.value(),
                        type.name(),
                        id,
                        Values.key(id),
                        version,
                        document);
            } catch (SQLException failure) {
                if (Failures.isDuplicate(failure)) {
                    throw StorageProblem.ALREADY_EXISTS.failure(type.name());
                }
                throw failure;
            }
            addValues(type, aggregate);
            return new Version(version);
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(type, () -> {
            String document = Limits.document(type, aggregate, storage.json());
            String id = type.id(aggregate);
            compareFirst(type, id, expected);
            long version = nextVersion();
            int rows = link.update(
                    "update aggregate set version = ?, document = ? where store = ? and type = ? and id = ? and version = ?",
                    version,
                    document,
                    store.value(),
                    type.name(),
                    id,
                    expected.number());
            checkCount(type, rows);
            storage.forget(store, type, id);
            removeValues(type, id);
            addValues(type, aggregate);
            return new Version(version);
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(type, () -> {
            compareFirst(type, id, expected);
            int rows = link.update(
                    "delete from aggregate where store = ? and type = ? and id = ? and version = ?",
                    store.value(),
                    type.name(),
                    id,
                    expected.number());
            checkCount(type, rows);
            storage.forget(store, type, id);
            removeValues(type, id);
            keys.put(new Owner(type.name(), id), Set.of());
            return true;
        });
    }

    @Override
    public void append(Message event) {
        checkInUse();
        storage.checkOpen();
        remember(() -> {
            if (!event.store().equals(store)) {
                throw StorageProblem.WRONG_STORE.failure();
            }
            Limits.check(event);
            wrote = true;
            keep(event);
            return true;
        });
    }

    private void keep(Message event) {
        if (!habits.eventsInUnit) {
            storage.serve(other -> {
                H2Outbox.add(other, event);
                return true;
            });
        } else if (habits.gate) {
            events.add(event);
        } else {
            try {
                H2Outbox.add(link, event);
            } catch (SQLException failure) {
                throw storage.failed(failure, event.subjectType());
            }
        }
    }

    /** True when there is something to keep. */
    boolean wrote() {
        return wrote;
    }

    List<Message> events() {
        return events;
    }

    /** Writes what could be judged only at the end; nothing of it is kept yet. */
    void complete() throws SQLException {
        Throwable failure = failedWrite;
        if (failure != null && habits.remembersFailures) {
            throw new DealerException(StorageProblem.ROLLBACK_ONLY.at(""), failure);
        }
        Map<Owner, Set<Claim>> wanted = new LinkedHashMap<>();
        for (Map.Entry<Owner, Set<Claim>> entry : keys.entrySet()) {
            wanted.put(entry.getKey(), giveUp(entry.getKey(), entry.getValue()));
        }
        for (Map.Entry<Owner, Set<Claim>> entry : wanted.entrySet()) {
            for (Claim claim : entry.getValue()) {
                claim(entry.getKey(), claim);
            }
        }
    }

    /** Removes the owner's keys that are no longer wanted; those that are new. */
    private Set<Claim> giveUp(Owner owner, Set<Claim> wanted) throws SQLException {
        Set<Claim> held = new HashSet<>(link.list(
                "select attribute, text from unique_key where store = ? and type = ? and id = ?",
                row -> new Claim(row.getString(1), row.getString(2)),
                store.value(),
                owner.type(),
                owner.id()));
        for (Claim claim : held) {
            if (!wanted.contains(claim)) {
                link.update(
                        "delete from unique_key where store = ? and type = ? and attribute = ? and text = ? and id = ?",
                        store.value(),
                        owner.type(),
                        claim.attribute(),
                        claim.text(),
                        owner.id());
            }
        }
        Set<Claim> fresh = new HashSet<>(wanted);
        fresh.removeAll(held);
        return fresh;
    }

    private void claim(Owner owner, Claim claim) throws SQLException {
        try {
            if (link.number(
                            "select count(*) from unique_key where store = ? and type = ? and attribute = ? and text = ?",
                            store.value(),
                            owner.type(),
                            claim.attribute(),
                            claim.text())
                    > 0) {
                throw StorageProblem.DUPLICATE_KEY.failure(owner.type(), claim.attribute());
            }
            link.update(
                    "insert into unique_key (store, type, attribute, text, id) values (?, ?, ?, ?, ?)",
                    store.value(),
                    owner.type(),
                    claim.attribute(),
                    claim.text(),
                    owner.id());
        } catch (SQLException failure) {
            if (Failures.isDuplicate(failure)) {
                throw StorageProblem.DUPLICATE_KEY.failure(owner.type(), claim.attribute());
            }
            throw failure;
        }
    }

    private long nextVersion() throws SQLException {
        return link.number("select next value for version");
    }

    private void compareFirst(AggregateType<?> type, String id, Version expected) throws SQLException {
        if (habits.comparesFirst) {
            List<Long> versions = link.list(
                    "select a.version from aggregate a where a.store = ? and a.type = ? and a.id = ?",
                    row -> row.getLong(1),
                    store.value(),
                    type.name(),
                    id);
            if (!versions.equals(List.of(expected.number()))) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
        }
    }

    private void checkCount(AggregateType<?> type, int rows) {
        if (habits.countsRows && rows != 1) {
            throw StorageProblem.STALE_VERSION.failure(type.name());
        }
    }

    private void removeValues(AggregateType<?> type, String id) throws SQLException {
        link.update(
                "delete from attribute_value where store = ? and type = ? and id = ?", store.value(), type.name(), id);
    }

    private <A> void addValues(AggregateType<A> type, A aggregate) throws SQLException {
        String id = type.id(aggregate);
        Set<Claim> claims = new HashSet<>();
        for (Attribute<A> attribute : type.attributes()) {
            for (Comparable<?> value : attribute.values(aggregate)) {
                String text = value instanceof String given ? given : null;
                link.update(
                        "insert into attribute_value (store, type, attribute, id, id_key, text, sort)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        store.value(),
                        type.name(),
                        attribute.name(),
                        id,
                        Values.key(id),
                        text,
                        Values.key(value));
                if (attribute.unique() && text != null) {
                    claims.add(new Claim(attribute.name(), text));
                }
            }
        }
        keys.put(new Owner(type.name(), id), claims);
    }

    private <R> R write(AggregateType<?> type, Statements<R> statements) {
        checkInUse();
        storage.checkOpen();
        return remember(() -> {
            wrote = true;
            storage.beginWriting(this);
            try {
                return statements.run();
            } catch (SQLException failure) {
                throw storage.failed(failure, type.name());
            }
        });
    }

    private <R> R remember(java.util.function.Supplier<R> change) {
        if (failedWrite != null && habits.remembersFailures) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return change.get();
        } catch (RuntimeException failure) {
            failedWrite = failure;
            throw failure;
        }
    }
}
