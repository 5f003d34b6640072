package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
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

/** A unit of work: committed state as of its begin, and its own writes over it. */
class Unit implements UnitOfWork {

    private final Memory memory;
    private final StoreId store;
    private final DealerJson json;
    private final Thread owner = Thread.currentThread();
    private final long snapshot;
    private final Map<Address, Memory.Write> writes = new LinkedHashMap<>();
    private final List<Message> events = new ArrayList<>();
    private @Nullable Throwable failedWrite;
    private volatile boolean ended;

    Unit(Memory memory, StoreId store, DealerJson json) {
        this.memory = memory;
        this.store = store;
        this.json = json;
        this.snapshot = memory.beginSnapshot();
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        checkInUse();
        return Optional.ofNullable(current(address(type, id))).map(row -> stored(type, row));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        checkInUse();
        Search search = new Search(store, query);
        Search.Cut cut = search.cut(rows(query));
        return new Page<>(
                cut.rows().stream().map(row -> stored(query.type(), row)).toList(), cut.next());
    }

    @Override
    public long count(Query<?> query) {
        checkInUse();
        return new Search(store, query).matching(rows(query)).size();
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json);
            Row row = Row.of(type, aggregate, memory.nextVersion(), document);
            Address address = address(type, row.id());
            if (current(address) != null) {
                throw StorageProblem.ALREADY_EXISTS.failure(type.name());
            }
            put(address, row);
            return new Version(row.version());
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json);
            Row row = Row.of(type, aggregate, memory.nextVersion(), document);
            Address address = address(type, row.id());
            checkVersion(address, expected);
            put(address, row);
            return new Version(row.version());
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(() -> {
            Address address = address(type, id);
            checkVersion(address, expected);
            put(address, Row.erased(id, memory.nextVersion()));
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
            return events.add(event);
        });
    }

    /** Makes everything visible at once, or fails and keeps nothing. */
    void commit() {
        Throwable failure = failedWrite;
        if (failure != null) {
            throw new org.dealersdk.domain.problem.DealerException(StorageProblem.ROLLBACK_ONLY.at(""), failure);
        }
        if (!writes.isEmpty() || !events.isEmpty()) {
            memory.commit(snapshot, writes, events);
        }
    }

    /** Makes the unit unusable. */
    void end() {
        ended = true;
        memory.endSnapshot(snapshot);
    }

    private <R> R write(Supplier<R> change) {
        checkInUse();
        if (failedWrite != null) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return change.get();
        } catch (RuntimeException failure) {
            failedWrite = failure;
            throw failure;
        }
    }

    private void checkVersion(Address address, Version expected) {
        Row row = current(address);
        if (row == null || row.version() != expected.number()) {
            throw StorageProblem.STALE_VERSION.failure(address.type());
        }
    }

    private void put(Address address, Row row) {
        writes.put(address, new Memory.Write(row, memory.read(address, snapshot) == null));
    }

    private @Nullable Row current(Address address) {
        Memory.Write own = writes.get(address);
        if (own != null) {
            return own.row().exists() ? own.row() : null;
        }
        return memory.read(address, snapshot);
    }

    private List<Row> rows(Query<?> query) {
        Address.Shelf shelf = new Address.Shelf(store, query.type().name());
        Row holder = writes.isEmpty() ? memory.holder(shelf, query, snapshot) : null;
        if (holder != null) {
            return List.of(holder);
        }
        Map<String, Row> rows = new HashMap<>();
        memory.readAll(shelf, snapshot).forEach(row -> rows.put(row.id(), row));
        writes.forEach((address, write) -> {
            if (address.shelf().equals(shelf)) {
                rows.put(address.id(), write.row());
            }
        });
        return rows.values().stream().filter(Row::exists).toList();
    }

    private Address address(AggregateType<?> type, String id) {
        return new Address(store, type.name(), id);
    }

    private <A> Stored<A> stored(AggregateType<A> type, Row row) {
        return new Stored<>(json.read(type, row.text()), new Version(row.version()));
    }

    private void checkInUse() {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }
}
