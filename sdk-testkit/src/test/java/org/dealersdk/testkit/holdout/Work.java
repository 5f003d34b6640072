package org.dealersdk.testkit.holdout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
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
import org.dealersdk.testkit.holdout.Depot.Item;
import org.dealersdk.testkit.holdout.Depot.Place;
import org.dealersdk.testkit.holdout.Depot.Shelf;
import org.jspecify.annotations.Nullable;

/** One unit: the depot as it was when it began, and what the unit wrote. */
class Work implements UnitOfWork {

    final Depot depot;
    final StoreId store;
    final DealerJson json;
    final Thread owner = Thread.currentThread();
    Map<Shelf, Map<String, Item>> snapshot;
    final Map<Place, Optional<Item>> writes = new LinkedHashMap<>();
    final Map<Place, Long> versions = new HashMap<>();
    List<Message> events = new ArrayList<>();
    boolean failed;
    volatile boolean ended;

    Work(Depot depot, StoreId store, DealerJson json) {
        this.depot = depot;
        this.store = store;
        this.json = json;
        this.snapshot = depot.state;
    }

    @Nullable
    Item base(Place place) {
        return snapshot.getOrDefault(place.shelf(), Map.of()).get(place.slot());
    }

    @Nullable
    Item item(Place place) {
        Optional<Item> own = writes.get(place);
        return own != null ? own.orElse(null) : base(place);
    }

    List<Item> items(Query<?> query) {
        Shelf shelf = depot.shelf(store, query.type());
        Map<String, Item> items = new HashMap<>(snapshot.getOrDefault(shelf, Map.of()));
        writes.forEach((place, item) -> {
            if (place.shelf().equals(shelf)) {
                depot.keep(items, place.slot(), item.orElse(null));
            }
        });
        return new ArrayList<>(items.values());
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        checkInUse();
        return Optional.ofNullable(item(place(type, id))).map(item -> stored(type, item));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        checkInUse();
        query.check();
        List<Item> found = new ArrayList<>(matching(query));
        found.sort(depot.order(query));
        return page(query, found);
    }

    <A> Page<A> page(Query<A> query, List<Item> found) {
        if (query.cursor() != null) {
            Item last = depot.place(store, query, query.cursor());
            found.removeIf(item -> depot.order(query).compare(item, last) <= 0);
        }
        List<Item> cut = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        return new Page<>(
                cut.stream().map(item -> stored(query.type(), item)).toList(),
                cut.size() < found.size() ? depot.cursor(store, query, cut.get(cut.size() - 1)) : null);
    }

    List<Item> matching(Query<?> query) {
        return items(query).stream()
                .filter(item -> query.conditions().stream().allMatch(condition -> depot.meets(item, condition)))
                .toList();
    }

    @Override
    public long count(Query<?> query) {
        checkInUse();
        query.check();
        return matching(query).size();
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json);
            Place place = place(type, type.id(aggregate));
            if (item(place) != null) {
                throw StorageProblem.ALREADY_EXISTS.failure(type.name());
            }
            return put(type, aggregate, place, depot.written(document, null));
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json);
            Place place = place(type, type.id(aggregate));
            Item before = checkVersion(place, expected);
            return put(type, aggregate, place, depot.written(document, before));
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(() -> {
            Place place = place(type, id);
            checkVersion(place, expected);
            writes.put(place, Optional.empty());
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

    void commit() {
        if (failed) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        if (!writes.isEmpty() || !events.isEmpty()) {
            depot.commit(this);
        }
    }

    void end() {
        ended = true;
    }

    Item checkVersion(Place place, Version expected) {
        Item item = item(place);
        if (item == null || !depot.current(item, expected)) {
            throw StorageProblem.STALE_VERSION.failure(place.shelf().type());
        }
        return item;
    }

    <A> Version put(AggregateType<A> type, A aggregate, Place place, String document) {
        long version = depot.nextVersion(place, versions.getOrDefault(place, 0L));
        versions.put(place, version);
        writes.put(place, Optional.of(depot.item(type, aggregate, version, document)));
        return new Version(version);
    }

    <R> R write(Supplier<R> change) {
        checkInUse();
        if (failed) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return change.get();
        } catch (DealerException failure) {
            failed = true;
            throw failure;
        }
    }

    Place place(AggregateType<?> type, String id) {
        return new Place(depot.shelf(store, type), depot.slot(id));
    }

    <A> Stored<A> stored(AggregateType<A> type, Item item) {
        return new Stored<>(json.read(type, item.document()), new Version(item.version()));
    }

    void checkInUse() {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }
}
