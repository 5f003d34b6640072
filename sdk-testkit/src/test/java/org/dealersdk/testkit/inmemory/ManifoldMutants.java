package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;
import static org.dealersdk.testkit.inmemory.SearchMutants.filtering;
import static org.dealersdk.testkit.inmemory.SearchMutants.rewriting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Probe;

/** Faults that show only with the id, with several values, in another store or for the same relay. */
final class ManifoldMutants {

    private ManifoldMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(conditions());
        all.addAll(indexes());
        all.addAll(units());
        return all;
    }

    private static List<Mutant> conditions() {
        return List.of(
                rewriting(
                        "QP-17",
                        "absence of the id is met by everything",
                        "STO.64",
                        condition -> condition.equals(new Condition.Absent(Query.ID))
                                ? new Condition.Range(Query.ID, null, null)
                                : condition),
                filtering(
                        "QP-18",
                        "equal folds the case of ids",
                        "STO.60",
                        condition -> condition instanceof Condition.Equal e
                                        && e.attribute().equals(Query.ID)
                                ? value -> value.toString()
                                        .equalsIgnoreCase(e.value().toString())
                                : null),
                rewriting(
                        "QP-19",
                        "of lists beyond a thousand values only whole thousands are asked for",
                        "STO.61",
                        condition -> condition instanceof Condition.In in
                                        && in.values().size() > 1000
                                ? new Condition.In(
                                        in.attribute(),
                                        in.values().subList(0, in.values().size() / 1000 * 1000))
                                : condition),
                unit("QP-20", "count counts the values that match", "STO.72", inner -> new ForwardingUnit(inner) {
                    @Override
                    public long count(Query<?> query) {
                        Set<String> asked = new HashSet<>();
                        query.conditions().forEach(condition -> asked.add(condition.attribute()));
                        if (!asked.equals(Set.of("label")) || query.conditions().get(0) instanceof Condition.Absent) {
                            return inner.count(query);
                        }
                        return inner.search(query.after(null).limit(Query.MAX_LIMIT)).aggregates().stream()
                                .mapToLong(found -> ((Probe) found).labels().size())
                                .sum();
                    }
                }));
    }

    private static List<Mutant> indexes() {
        return List.of(
                memory(
                        "UQ-7",
                        "erasing frees only the first of several keys",
                        "STO.33",
                        () -> new Memory(new MemoryOutbox()) {
                            private final Set<Comparable<?>> stuck = new HashSet<>();

                            @Override
                            Map<Address.Key, String> claims(Map<Address, Write> writes) {
                                List<Comparable<?>> left = new ArrayList<>();
                                writes.forEach((address, write) -> {
                                    Row before = read(address, Long.MAX_VALUE);
                                    if (before != null && !write.row().exists()) {
                                        before.values("name").stream().skip(1).forEach(left::add);
                                    }
                                });
                                Map<Address.Key, String> claims = super.claims(writes);
                                if (claims.keySet().stream().anyMatch(key -> stuck.contains(key.value()))) {
                                    throw StorageProblem.DUPLICATE_KEY.failure("", "");
                                }
                                stuck.addAll(left);
                                return claims;
                            }
                        }),
                storage(
                        "QP-21",
                        "an update to absent leaves the index entry",
                        "STO.64",
                        inner -> new Stale(inner, true)),
                storage(
                        "QP-22",
                        "an insert after an erasure in one unit leaves the old index entries",
                        "STO.60",
                        inner -> new Stale(inner, false)),
                storage(
                        "TN-7",
                        "erasing takes the index entries of every store",
                        "STO.80",
                        inner -> new ForwardingStorage(inner) {
                            private final Map<String, StoreId> erased = new ConcurrentHashMap<>();

                            @Override
                            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                                return new ForwardingUnit(unit) {
                                    @Override
                                    public void erase(AggregateType<?> type, String id, Version expected) {
                                        inner.erase(type, id, expected);
                                        erased.put(type.name() + ' ' + id, store);
                                    }

                                    @Override
                                    public <A> Page<A> search(Query<A> query) {
                                        Page<A> page = inner.search(query);
                                        boolean byIndex = query.conditions().stream()
                                                .anyMatch(c -> !c.attribute().equals(Query.ID));
                                        return byIndex ? new Page<>(present(page, query), page.next()) : page;
                                    }

                                    private <A> List<Stored<A>> present(Page<A> page, Query<A> query) {
                                        AggregateType<A> type = query.type();
                                        return page.items().stream()
                                                .filter(item -> store.equals(erased.getOrDefault(
                                                        type.name() + ' ' + type.id(item.aggregate()), store)))
                                                .toList();
                                    }
                                };
                            }
                        }));
    }

    /** Has an index of its own, out of which entries are not always taken. */
    private static final class Stale extends ForwardingStorage {

        private final boolean ofUpdates;
        private final Map<List<Object>, String> left = new ConcurrentHashMap<>();

        Stale(Storage inner, boolean ofUpdates) {
            super(inner);
            this.ofUpdates = ofUpdates;
        }

        private <A> void leave(StoreId store, AggregateType<A> type, A before, String id) {
            for (Attribute<A> attribute : type.attributes()) {
                attribute.values(before).forEach(value -> left.put(List.of(store, attribute.name(), value), id));
            }
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            Map<String, Runnable> erased = new HashMap<>();
            return new ForwardingUnit(unit) {
                @Override
                public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                    String id = type.id(aggregate);
                    boolean empty = type.attributes().stream()
                            .allMatch(attribute -> attribute.values(aggregate).isEmpty());
                    Optional<Stored<A>> before = inner.find(type, id);
                    Version version = inner.update(type, aggregate, expected);
                    if (ofUpdates && empty) {
                        before.ifPresent(was -> leave(store, type, was.aggregate(), id));
                    }
                    return version;
                }

                @Override
                public void erase(AggregateType<?> type, String id, Version expected) {
                    remember(type, id);
                    inner.erase(type, id, expected);
                }

                private <A> void remember(AggregateType<A> type, String id) {
                    inner.find(type, id)
                            .ifPresent(was -> erased.put(id, () -> leave(store, type, was.aggregate(), id)));
                }

                @Override
                public <A> Version insert(AggregateType<A> type, A aggregate) {
                    Runnable leaving = erased.get(type.id(aggregate));
                    if (!ofUpdates && leaving != null) {
                        leaving.run();
                    }
                    return inner.insert(type, aggregate);
                }

                @Override
                public <A> Page<A> search(Query<A> query) {
                    Page<A> page = inner.search(query);
                    List<Stored<A>> items = new ArrayList<>(page.items());
                    for (Condition condition : query.conditions()) {
                        String id = condition instanceof Condition.Equal equal
                                ? left.get(List.of(store, equal.attribute(), equal.value()))
                                : null;
                        if (id != null && items.isEmpty()) {
                            inner.find(query.type(), id).ifPresent(items::add);
                        }
                    }
                    return new Page<>(items, page.next());
                }
            };
        }
    }

    private static List<Mutant> units() {
        return List.of(
                storage(
                        "TX-14",
                        "a unit inside another one is refused only for the same store",
                        "STO.45",
                        inner -> new ForwardingStorage(inner) {
                            private final Map<Thread, StoreId> outer = new ConcurrentHashMap<>();

                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                StoreId before = outer.get(Thread.currentThread());
                                if (before != null && !before.equals(store)) {
                                    return CompletableFuture.supplyAsync(() -> super.transact(store, work))
                                            .join();
                                }
                                outer.put(Thread.currentThread(), store);
                                try {
                                    return super.transact(store, work);
                                } finally {
                                    outer.remove(Thread.currentThread());
                                }
                            }
                        }),
                storage(
                        "OL-12",
                        "a key refused at commit is tried once more",
                        "STO.48",
                        inner -> new ForwardingStorage(inner) {
                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                try {
                                    return inner.transact(store, work);
                                } catch (DealerException failure) {
                                    if (failure.code() == StorageProblem.DUPLICATE_KEY) {
                                        return inner.transact(store, work);
                                    }
                                    throw failure;
                                }
                            }
                        }),
                storage(
                        "TX-15",
                        "reads outside units of work see the newest state call by call",
                        "STO.50",
                        inner -> new ForwardingStorage(inner) {
                            @Override
                            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                                return work.apply(new Reader() {
                                    @Override
                                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                                        return inner.read(store, now -> now.find(type, id));
                                    }

                                    @Override
                                    public <A> Page<A> search(Query<A> query) {
                                        return inner.read(store, now -> now.search(query));
                                    }

                                    @Override
                                    public long count(Query<?> query) {
                                        return inner.<Long>read(store, now -> now.count(query));
                                    }
                                });
                            }
                        }),
                memory(
                        "OB-23",
                        "a relay passes what it holds itself",
                        "OUT.5",
                        () -> new Memory(new MemoryOutbox() {
                            private final Map<MessageKey, String> holders = new HashMap<>();
                            private String asking = "";

                            @Override
                            public synchronized List<OutboxEntry> claim(
                                    String relay, int limit, Duration lease, Instant now) {
                                asking = relay;
                                List<OutboxEntry> claimed = super.claim(relay, limit, lease, now);
                                claimed.forEach(
                                        entry -> holders.put(entry.message().key(), relay));
                                return claimed;
                            }

                            @Override
                            void hold(Set<MessageKey> held, MessageKey key) {
                                if (!asking.equals(holders.get(key))) {
                                    super.hold(held, key);
                                }
                            }
                        })),
                plugin("OB-24", "opening a place ends every lease there", "OUT.6", faulty -> {
                    faulty.memory = () -> new Memory(new Forgetful());
                    faulty.exclusive = (memory, opened) -> {
                        ((Forgetful) memory.outbox()).opened();
                        return opened;
                    };
                }));
    }

    /** The first claim after an opening does not see the leases before it. */
    private static final class Forgetful extends MemoryOutbox {

        private static final Duration BEYOND_ALL_LEASES = Duration.ofDays(100);

        private boolean fresh;

        synchronized void opened() {
            fresh = true;
        }

        @Override
        public synchronized List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            boolean forgets = fresh;
            fresh = false;
            return super.claim(relay, limit, lease, forgets ? now.plus(BEYOND_ALL_LEASES) : now);
        }
    }
}
