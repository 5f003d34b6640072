package org.dealersdk.testkit.holdout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** Faults of versions, unique keys and units of work. */
final class WritingFaults {

    private WritingFaults() {}

    static List<HoldOut> all() {
        List<HoldOut> all = new ArrayList<>();
        all.addAll(versions());
        all.addAll(keys());
        all.addAll(units());
        all.addAll(calls());
        return all;
    }

    private static List<HoldOut> versions() {
        return List.of(
                HoldOut.depot(
                        "STO.24",
                        true,
                        "tombstones are thrown away when the file is opened: a version comes back after erasing, closing, opening and inserting",
                        () -> new Depot() {
                            @Override
                            void reopened() {
                                versions.keySet()
                                        .removeIf(place -> !state.getOrDefault(place.shelf(), Map.of())
                                                .containsKey(place.slot()));
                            }
                        }),
                HoldOut.depot(
                        "STO.21",
                        false,
                        "a version is stale when it is smaller: one from the future passes",
                        () -> new Depot() {
                            @Override
                            boolean current(Item item, Version expected) {
                                return expected.number() >= item.version();
                            }
                        }),
                HoldOut.depot(
                        "STO.21",
                        true,
                        "versions are boxed and compared by ==, which holds up to 127",
                        () -> new Depot() {
                            @Override
                            boolean current(Item item, Version expected) {
                                return super.current(item, expected) && item.version() <= 127;
                            }
                        }),
                HoldOut.depot("STO.21", true, "the version is compared in 32 bits", () -> new Depot() {
                    @Override
                    boolean current(Item item, Version expected) {
                        return (int) item.version() == (int) expected.number();
                    }
                }),
                HoldOut.work(
                        "STO.43",
                        false,
                        "the second update in one unit is checked against what is on the disk",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            Depot.Item checkVersion(Depot.Place place, Version expected) {
                                Depot.Item kept = base(place);
                                if (writes.containsKey(place) && kept != null && !depot.current(kept, expected)) {
                                    throw StorageProblem.STALE_VERSION.failure(
                                            place.shelf().type());
                                }
                                return super.checkVersion(place, expected);
                            }
                        }),
                HoldOut.depot(
                        "STO.27",
                        true,
                        "two units erase the same thing at once, and both are told that it worked",
                        () -> new Depot() {
                            @Override
                            void checkUnchanged(Work work, Place place) {
                                boolean gone = !state.getOrDefault(place.shelf(), Map.of())
                                        .containsKey(place.slot());
                                if (!gone || work.writes.get(place).isPresent()) {
                                    super.checkUnchanged(work, place);
                                }
                            }
                        }),
                HoldOut.depot(
                        "STO.20",
                        false,
                        "two units insert one id at once: the second replaces the first",
                        () -> new Depot() {
                            @Override
                            void checkUnchanged(Work work, Place place) {
                                if (work.base(place) != null) {
                                    super.checkUnchanged(work, place);
                                }
                            }
                        }),
                HoldOut.work(
                        "STO.24",
                        true,
                        "an erase and an insert in one unit start the versions anew",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            <A> Version put(AggregateType<A> type, A aggregate, Depot.Place place, String document) {
                                Optional<Depot.Item> own = writes.get(place);
                                if (own != null && own.isEmpty()) {
                                    writes.put(place, Optional.of(depot.item(type, aggregate, 1, document)));
                                    return new Version(1);
                                }
                                return super.put(type, aggregate, place, document);
                            }
                        }));
    }

    private static List<HoldOut> keys() {
        return List.of(
                HoldOut.depot(
                        "STO.34",
                        true,
                        "unique keys are kept as hash codes: \"Aa\" and \"BB\" are taken for one",
                        () -> new Depot() {
                            @Override
                            List<Object> key(Shelf shelf, String attribute, Comparable<?> value) {
                                return List.of(attribute, value.hashCode());
                            }
                        }),
                HoldOut.depot(
                        "STO.30",
                        true,
                        "an update deletes all key rows and writes only the new ones: a key that stayed is free",
                        () -> new Keyless() {
                            @Override
                            boolean guards(Item item, @Nullable Item before, String attribute, Comparable<?> value) {
                                return before == null
                                        || !before.values(attribute).contains(value);
                            }
                        }),
                HoldOut.depot(
                        "STO.30",
                        false,
                        "of several values of one attribute only the first is a key",
                        () -> new Keyless() {
                            @Override
                            boolean guards(Item item, @Nullable Item before, String attribute, Comparable<?> value) {
                                return item.values(attribute).get(0).equals(value);
                            }
                        }),
                HoldOut.depot(
                        "STO.30",
                        false,
                        "keys are compared with what is on the disk only: two new ones of one unit may share one",
                        () -> new Depot() {
                            private Collection<Item> kept = List.of();

                            @Override
                            synchronized void commit(Work work) {
                                kept = state.values().stream()
                                        .flatMap(shelf -> shelf.values().stream())
                                        .toList();
                                super.commit(work);
                            }

                            @Override
                            void checkUnique(Shelf shelf, Collection<Item> items) {
                                List<Item> fresh = items.stream()
                                        .filter(item -> !kept.contains(item))
                                        .toList();
                                List<Item> old =
                                        items.stream().filter(kept::contains).toList();
                                for (Item item : fresh) {
                                    List<Item> with = new ArrayList<>(old);
                                    with.add(item);
                                    super.checkUnique(shelf, with);
                                }
                            }
                        }),
                HoldOut.depot(
                        "STO.30",
                        true,
                        "the keys of an attribute with several values are not rebuilt when the depot is opened",
                        () -> new Keyless() {
                            private final Set<Item> seen = new HashSet<>();

                            @Override
                            void reopened() {
                                state.values().forEach(shelf -> seen.addAll(shelf.values()));
                            }

                            @Override
                            boolean guards(Item item, @Nullable Item before, String attribute, Comparable<?> value) {
                                return !seen.contains(item);
                            }
                        }),
                HoldOut.work(
                        "STO.33",
                        true,
                        "inserted and erased in one unit: its keys stay taken",
                        (depot, store, json) -> new Work(depot, store, json) {
                            private final List<Depot.Place> ghosts = new ArrayList<>();
                            private final Map<Depot.Place, Depot.Item> ghost = new HashMap<>();

                            @Override
                            public void erase(AggregateType<?> type, String id, Version expected) {
                                Depot.Place place = place(type, id);
                                Depot.Item own = item(place);
                                super.erase(type, id, expected);
                                if (base(place) == null && own != null) {
                                    ghosts.add(place);
                                    ghost.put(place, own);
                                }
                            }

                            @Override
                            void commit() {
                                Ghosts.of(depot).check(this);
                                super.commit();
                                ghosts.forEach(place -> Ghosts.of(depot).remember(place, ghost.get(place)));
                            }
                        }),
                HoldOut.work(
                        "STO.32",
                        true,
                        "keys pass one by one: what an update gave up and a later one of the same unit took back is free",
                        (depot, store, json) -> new Work(depot, store, json) {
                            private final Set<Object> givenUp = new HashSet<>();

                            @Override
                            <A> Version put(AggregateType<A> type, A aggregate, Depot.Place place, String document) {
                                Depot.Item before = item(place);
                                Version version = super.put(type, aggregate, place, document);
                                Depot.Item after = item(place);
                                if (before != null && after != null) {
                                    for (String attribute : before.unique()) {
                                        for (Comparable<?> value : before.values(attribute)) {
                                            if (!after.values(attribute).contains(value)) {
                                                givenUp.add(List.of(attribute, value));
                                            }
                                        }
                                    }
                                    Set<String> still = new HashSet<>(after.unique());
                                    still.removeIf(attribute -> after.values(attribute).stream()
                                            .anyMatch(value -> givenUp.contains(List.of(attribute, value))));
                                    writes.put(
                                            place,
                                            Optional.of(new Depot.Item(
                                                    after.id(),
                                                    after.version(),
                                                    after.document(),
                                                    after.values(),
                                                    still)));
                                }
                                return version;
                            }
                        }));
    }

    /** A depot that does not guard every key; which ones is decided when an item is written. */
    private abstract static class Keyless extends Depot {
        private final Map<Item, Set<List<Object>>> guarded = new HashMap<>();

        abstract boolean guards(Item item, @Nullable Item before, String attribute, Comparable<?> value);

        @Override
        void checkUnique(Shelf shelf, Collection<Item> items) {
            Map<String, Item> old = state.getOrDefault(shelf, Map.of());
            Set<List<Object>> held = new HashSet<>();
            for (Item item : items) {
                Set<List<Object>> keys = new HashSet<>();
                for (String attribute : item.unique()) {
                    for (Comparable<?> value : item.values(attribute)) {
                        if (old.get(slot(item.id())) == item
                                ? wasGuarded(item, attribute, value)
                                : guards(item, old.get(slot(item.id())), attribute, value)) {
                            keys.add(List.of(attribute, value));
                        }
                    }
                }
                for (List<Object> key : keys) {
                    if (!held.add(key)) {
                        throw StorageProblem.DUPLICATE_KEY.failure(shelf.type(), key.get(0));
                    }
                }
                guarded.put(item, keys);
            }
        }

        private boolean wasGuarded(Item item, String attribute, Comparable<?> value) {
            return guarded.getOrDefault(item, Set.of()).contains(List.of(attribute, value))
                    && guards(item, null, attribute, value);
        }
    }

    /** Keys of what never was. */
    private static final class Ghosts {
        private static final Map<Depot, Ghosts> ALL = new ConcurrentHashMap<>();
        private final Set<List<Object>> keys = new HashSet<>();

        static Ghosts of(Depot depot) {
            return ALL.computeIfAbsent(depot, key -> new Ghosts());
        }

        synchronized void remember(Depot.Place place, Depot.Item item) {
            item.unique()
                    .forEach(attribute -> item.values(attribute)
                            .forEach(value -> keys.add(List.of(place.shelf(), attribute, value))));
        }

        synchronized void check(Work work) {
            work.writes.forEach((place, written) -> written.ifPresent(item -> item.unique()
                    .forEach(attribute -> item.values(attribute).forEach(value -> {
                        if (keys.contains(List.of(place.shelf(), attribute, value))) {
                            throw StorageProblem.DUPLICATE_KEY.failure(
                                    place.shelf().type(), attribute);
                        }
                    }))));
        }
    }

    private static List<HoldOut> units() {
        return List.of(
                HoldOut.work(
                        "STO.29",
                        true,
                        "erased and inserted again in one unit: old index rows of attributes with several values stay",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            <A> Version put(AggregateType<A> type, A aggregate, Depot.Place place, String document) {
                                Depot.Item base = base(place);
                                boolean again = Optional.empty().equals(writes.get(place));
                                Version version = super.put(type, aggregate, place, document);
                                Depot.Item item = item(place);
                                if (again && base != null && item != null) {
                                    Map<String, List<Comparable<?>>> values = new HashMap<>(item.values());
                                    type.attributes().stream()
                                            .filter(attribute -> attribute.many() && !attribute.unique())
                                            .forEach(attribute -> {
                                                List<Comparable<?>> both =
                                                        new ArrayList<>(item.values(attribute.name()));
                                                both.addAll(base.values(attribute.name()));
                                                values.put(attribute.name(), both);
                                            });
                                    writes.put(
                                            place,
                                            Optional.of(new Depot.Item(
                                                    item.id(),
                                                    item.version(),
                                                    item.document(),
                                                    values,
                                                    item.unique())));
                                }
                                return version;
                            }
                        }),
                HoldOut.work(
                        "OUT.1",
                        false,
                        "a unit without writes has nothing to commit, so events alone are lost",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            void commit() {
                                if (!writes.isEmpty() || failed) {
                                    super.commit();
                                }
                            }
                        }),
                HoldOut.work(
                        "STO.44",
                        true,
                        "a refused event does not spoil the unit, as refused writes do",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            public void append(Message event) {
                                boolean before = failed;
                                try {
                                    super.append(event);
                                } finally {
                                    failed = before;
                                }
                            }
                        }),
                HoldOut.work(
                        "STO.43",
                        false,
                        "count adds what the unit inserted and forgets what it erased",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            public long count(Query<?> query) {
                                long erased = writes.entrySet().stream()
                                        .filter(write -> write.getValue().isEmpty()
                                                && base(write.getKey()) != null
                                                && write.getKey()
                                                        .shelf()
                                                        .type()
                                                        .equals(query.type().name()))
                                        .map(write -> base(write.getKey()))
                                        .filter(item -> query.conditions().stream()
                                                .allMatch(condition -> depot.meets(item, condition)))
                                        .count();
                                return super.count(query) + erased;
                            }
                        }),
                HoldOut.work(
                        "STO.43",
                        true,
                        "the second page of a search in a unit comes from the disk without the unit's writes",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            List<Depot.Item> items(Query<?> query) {
                                return query.cursor() == null
                                        ? super.items(query)
                                        : new ArrayList<>(
                                                snapshot.getOrDefault(depot.shelf(store, query.type()), Map.of())
                                                        .values());
                            }
                        }),
                HoldOut.work(
                        "STO.43",
                        true,
                        "a search in a unit finds on the disk and then overlays: what the unit changed is found by its old value too",
                        (depot, store, json) -> new Work(depot, store, json) {
                            @Override
                            List<Depot.Item> matching(Query<?> query) {
                                Map<String, Depot.Item> found = new HashMap<>();
                                Depot.Shelf shelf = depot.shelf(store, query.type());
                                snapshot.getOrDefault(shelf, Map.of()).values().stream()
                                        .filter(item -> query.conditions().stream()
                                                .allMatch(condition -> depot.meets(item, condition)))
                                        .forEach(item -> {
                                            Depot.Item now = item(new Depot.Place(shelf, depot.slot(item.id())));
                                            if (now != null) {
                                                found.put(item.id(), now);
                                            }
                                        });
                                super.matching(query).forEach(item -> found.put(item.id(), item));
                                return new ArrayList<>(found.values());
                            }
                        }),
                HoldOut.depot(
                        "OUT.2",
                        true,
                        "events are collected per thread and, after a failed unit, belong to the thread's next one",
                        () -> new Depot() {
                            private final ThreadLocal<List<Message>> collected =
                                    ThreadLocal.withInitial(ArrayList::new);

                            @Override
                            Work begin(StoreId store, DealerJson json) {
                                Work work = new Work(this, store, json);
                                work.events = collected.get();
                                return work;
                            }

                            @Override
                            synchronized void commit(Work work) {
                                super.commit(work);
                                collected.remove();
                            }
                        }),
                HoldOut.depot(
                        "STO.51",
                        true,
                        "a type's table is made in the first unit that writes it and remembered as made, also when that unit is undone",
                        () -> new Depot() {
                            private final Set<Shelf> made = new HashSet<>();
                            private final Set<String> remembered = new HashSet<>();

                            @Override
                            Work begin(StoreId store, DealerJson json) {
                                return new Work(this, store, json) {
                                    private final Set<String> makes = new HashSet<>();

                                    @Override
                                    <A> Version put(AggregateType<A> type, A aggregate, Place place, String document) {
                                        synchronized (remembered) {
                                            if (remembered.add(type.name())) {
                                                makes.add(type.name());
                                            } else if (!makes.contains(type.name())
                                                    && made.stream()
                                                            .noneMatch(shelf ->
                                                                    shelf.type().equals(type.name()))) {
                                                failed = true;
                                                throw StorageProblem.INPUT_OUTPUT.failure();
                                            }
                                        }
                                        return super.put(type, aggregate, place, document);
                                    }

                                    @Override
                                    void commit() {
                                        super.commit();
                                        synchronized (remembered) {
                                            makes.forEach(type -> made.add(new Shelf(store, type)));
                                        }
                                    }
                                };
                            }
                        }),
                HoldOut.depot(
                        "STO.72",
                        true,
                        "a count of everything is kept as a number beside the rows, and an undone unit does not set it back",
                        () -> new Depot() {
                            private final Map<Shelf, Long> counts = new ConcurrentHashMap<>();

                            @Override
                            Work begin(StoreId store, DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    <A> Version put(AggregateType<A> type, A aggregate, Place place, String document) {
                                        if (item(place) == null) {
                                            counts.merge(place.shelf(), 1L, Long::sum);
                                        }
                                        return super.put(type, aggregate, place, document);
                                    }

                                    @Override
                                    public void erase(AggregateType<?> type, String id, Version expected) {
                                        super.erase(type, id, expected);
                                        counts.merge(place(type, id).shelf(), -1L, Long::sum);
                                    }

                                    @Override
                                    public long count(Query<?> query) {
                                        long right = super.count(query);
                                        return query.conditions().isEmpty()
                                                ? counts.getOrDefault(shelf(store, query.type()), 0L)
                                                : right;
                                    }
                                };
                            }
                        }));
    }

    private static List<HoldOut> calls() {
        return List.of(
                HoldOut.storage(
                        "STO.49",
                        true,
                        "files are channels, which an interrupted thread closes for everybody",
                        (depot, json) -> new DepotStorage(depot, json) {
                            private volatile boolean broken;

                            @Override
                            <R> R run(StoreId store, Function<? super Work, R> work) {
                                if (Thread.currentThread().isInterrupted()) {
                                    broken = true;
                                }
                                if (broken && !closed) {
                                    throw StorageProblem.INPUT_OUTPUT.failure();
                                }
                                return super.run(store, work);
                            }
                        }),
                HoldOut.storage(
                        "STO.45",
                        true,
                        "refusing a nested unit forgets the outer one: the second nested one is let in",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            <R> R run(StoreId store, Function<? super Work, R> work) {
                                try {
                                    return super.run(store, work);
                                } finally {
                                    busy.remove(Thread.currentThread());
                                }
                            }
                        }),
                HoldOut.storage(
                        "STO.45",
                        false,
                        "a read inside a unit is let in, since it does no harm",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                                checkOpen();
                                Work unit = depot.begin(store, json);
                                try {
                                    return work.apply(unit);
                                } finally {
                                    unit.end();
                                }
                            }
                        }),
                HoldOut.work(
                        "STO.45",
                        true,
                        "only writes and finds look at the thread; searches and counts do not",
                        (depot, store, json) -> new Work(depot, store, json) {
                            private boolean looksAtThread = true;

                            @Override
                            public <A> Page<A> search(Query<A> query) {
                                looksAtThread = false;
                                try {
                                    return super.search(query);
                                } finally {
                                    looksAtThread = true;
                                }
                            }

                            @Override
                            void checkInUse() {
                                if (looksAtThread || ended) {
                                    super.checkInUse();
                                }
                            }
                        }),
                HoldOut.storage(
                        "STO.48",
                        true,
                        "a conflict that the work itself throws is taken for a conflict of the store, and the work run again",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                return super.transact(store, unit -> {
                                    try {
                                        return work.apply(unit);
                                    } catch (DealerException failure) {
                                        boolean again = !((Work) unit).failed
                                                && failure.problems().get(0).code() == StorageProblem.STALE_VERSION;
                                        return again ? work.apply(unit) : fail(failure);
                                    }
                                });
                            }

                            private <R> R fail(DealerException failure) {
                                throw failure;
                            }
                        }),
                HoldOut.storage(
                        "STO.40",
                        true,
                        "a throwable that is no exception is wrapped to be logged",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                try {
                                    return super.transact(store, work);
                                } catch (LinkageError | StackOverflowError failure) {
                                    throw StorageProblem.INPUT_OUTPUT.failure();
                                }
                            }
                        }),
                HoldOut.storage(
                        "STO.93",
                        true,
                        "what is not there is remembered per opening: what another host inserts is not seen",
                        (depot, json) -> new DepotStorage(depot, json) {
                            private final Set<Depot.Place> missing = ConcurrentHashMap.newKeySet();

                            @Override
                            <R> R run(StoreId store, Function<? super Work, R> work) {
                                return super.run(store, unit -> work.apply(unit));
                            }

                            @Override
                            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                                return super.read(
                                        store,
                                        reader -> work.apply(new Reader() {
                                            @Override
                                            public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                                                Depot.Place place = new Depot.Place(depot.shelf(store, type), id);
                                                if (missing.contains(place)) {
                                                    return Optional.empty();
                                                }
                                                Optional<Stored<A>> found = reader.find(type, id);
                                                if (found.isEmpty()) {
                                                    missing.add(place);
                                                }
                                                return found;
                                            }

                                            @Override
                                            public <A> Page<A> search(Query<A> query) {
                                                return reader.search(query);
                                            }

                                            @Override
                                            public long count(Query<?> query) {
                                                return reader.count(query);
                                            }
                                        }));
                            }

                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                return super.transact(store, unit -> {
                                    R result = work.apply(unit);
                                    ((Work) unit).writes.keySet().forEach(missing::remove);
                                    return result;
                                });
                            }
                        }));
    }
}
