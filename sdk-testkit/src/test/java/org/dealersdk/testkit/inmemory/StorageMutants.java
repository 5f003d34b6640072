package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;

/** Faults of round trip, identity, writing, keys and units of work. */
final class StorageMutants {

    private StorageMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(identity());
        all.addAll(roundTrip());
        all.addAll(keys());
        all.addAll(versions());
        all.addAll(units());
        return all;
    }

    private static List<Mutant> identity() {
        return List.of(
                unit("ID-1", "ids equal when only case differs", "STO.11", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        return inner.search(Query.of(type).limit(1000)).items().stream()
                                .filter(stored -> type.id(stored.aggregate()).equalsIgnoreCase(id))
                                .findFirst();
                    }
                }),
                unit("ID-2", "blanks at the ends of an id are trimmed", "STO.12", inner -> new ForwardingUnit(inner) {
                    @Override
                    <A> A altered(AggregateType<A> type, A aggregate) {
                        return aggregate instanceof Probe p
                                ? type.javaType().cast(withId(p, p.id().strip()))
                                : aggregate;
                    }
                }),
                unit("ID-4", "ids are cut to 100 characters", "STO.12", inner -> new ForwardingUnit(inner) {
                    @Override
                    <A> A altered(AggregateType<A> type, A aggregate) {
                        return aggregate instanceof Probe p && p.id().length() > 100
                                ? type.javaType().cast(withId(p, p.id().substring(0, 100)))
                                : aggregate;
                    }
                }),
                unit("ID-6", "an aggregate of another type is returned", "STO.13", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        Optional<Stored<A>> found = inner.find(type, id);
                        return found.isPresent() || type != Neighbour.TYPE
                                ? found
                                : inner.find(Probe.TYPE, id)
                                        .map(p -> new Stored<>(
                                                type.javaType().cast(new Neighbour(id, null)), p.version()));
                    }
                }),
                unit("ID-7", "an unknown id gives an empty proxy", "STO.1", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        Optional<Stored<A>> found = inner.find(type, id);
                        return found.isPresent() || type != Probe.TYPE
                                ? found
                                : Optional.of(new Stored<>(type.javaType().cast(Probe.of(id)), new Version(1)));
                    }
                }));
    }

    static Mutant altering(String fault, String name, String rule, UnaryOperator<Probe> change) {
        return unit(fault, name, rule, inner -> new ForwardingUnit(inner) {
            @Override
            <A> A altered(AggregateType<A> type, A aggregate) {
                return aggregate instanceof Probe probe ? type.javaType().cast(change.apply(probe)) : aggregate;
            }
        });
    }

    private static List<Mutant> roundTrip() {
        return List.of(
                altering(
                        "RT-1",
                        "instants lose their microseconds",
                        "STO.5",
                        p -> p.at() == null ? p : p.with("at", p.at().truncatedTo(ChronoUnit.MILLIS))),
                altering(
                        "RT-5",
                        "instants before 1900 move by a day",
                        "STO.5",
                        p -> p.at() == null || p.at().isAfter(java.time.Instant.parse("1900-01-01T00:00:00Z"))
                                ? p
                                : p.with("at", p.at().plusSeconds(86_400))),
                altering(
                        "RT-6",
                        "characters beyond the basic plane become question marks",
                        "STO.3",
                        p -> p.text() == null ? p : p.with("text", p.text().replaceAll("[^\\x{0}-\\x{ffff}]", "?"))),
                altering(
                        "RT-8",
                        "empty text becomes absent",
                        "STO.3",
                        p -> "".equals(p.text()) ? p.with("text", null) : p),
                altering(
                        "RT-9",
                        "decimals go through double",
                        "STO.6",
                        p -> p.amount() == null
                                ? p
                                : p.withAmount(BigDecimal.valueOf(p.amount().doubleValue()))),
                altering(
                        "RT-10",
                        "integers go through double",
                        "STO.4",
                        p -> p.number() == null ? p : p.with("number", (long) (double) p.number())),
                altering(
                        "RT-11",
                        "lists lose order and duplicates",
                        "STO.7",
                        p -> p.withNotes(List.copyOf(new TreeSet<>(p.notes())))),
                altering(
                        "RT-12",
                        "texts are cut to 255 characters",
                        "STO.9",
                        p -> p.text() == null || p.text().length() <= 255
                                ? p
                                : p.with("text", p.text().substring(0, 254))),
                altering(
                        "RT-7",
                        "NUL is removed silently",
                        "STO.10",
                        p -> p.text() == null ? p : p.with("text", p.text().replace("\0", ""))),
                unit(
                        "RT-3",
                        "insert returns another version than it stored",
                        "STO.2",
                        inner -> new ForwardingUnit(inner) {
                            @Override
                            public <A> Version insert(AggregateType<A> type, A aggregate) {
                                return new Version(inner.insert(type, aggregate).number() + 1);
                            }
                        }),
                storage("RT-13", "the caller's object is kept", "STO.8", StorageMutants::keepingObjects));
    }

    private static Storage keepingObjects(Storage storage) {
        Map<String, Object> objects = new ConcurrentHashMap<>();
        return new ForwardingStorage(storage) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return new ForwardingUnit(unit) {
                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        Version kept = inner.insert(type, aggregate);
                        objects.put(store + type.name() + type.id(aggregate) + kept, aggregate);
                        return kept;
                    }

                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        return inner.find(type, id)
                                .map(found -> new Stored<>(
                                        type.javaType()
                                                .cast(objects.getOrDefault(
                                                        store + type.name() + id + found.version(), found.aggregate())),
                                        found.version()));
                    }
                };
            }
        };
    }

    private static List<Mutant> keys() {
        return List.of(
                memory("UQ-1", "looks for the key, then inserts", "STO.31", () -> new Memory(new MemoryOutbox()) {
                    @Override
                    Map<Address.Key, String> claims(Map<Address, Write> writes) {
                        Map<Address.Key, String> late = new HashMap<>();
                        writes.forEach((address, write) -> write.row()
                                .unique()
                                .forEach(attribute -> write.row()
                                        .values(attribute)
                                        .forEach(value -> late.put(
                                                new Address.Key(address.shelf(), attribute, value), address.id()))));
                        return late;
                    }
                }),
                unit("UQ-2", "an insert replaces", "STO.20", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        Optional<Stored<A>> there = inner.find(type, type.id(aggregate));
                        return there.isPresent()
                                ? inner.update(type, aggregate, there.get().version())
                                : inner.insert(type, aggregate);
                    }
                }),
                unit("UQ-3", "keys are checked at each write", "STO.32", inner -> new ForwardingUnit(inner) {
                    @Override
                    <A> A altered(AggregateType<A> type, A aggregate) {
                        type.attributes().stream()
                                .filter(a -> a.unique())
                                .forEach(a -> a.values(aggregate).forEach(value -> {
                                    boolean taken =
                                            inner.search(Query.of(type).where(a.name(), value)).aggregates().stream()
                                                    .anyMatch(holder ->
                                                            !type.id(holder).equals(type.id(aggregate)));
                                    if (taken) {
                                        throw StorageProblem.DUPLICATE_KEY.failure(type.name(), a.name());
                                    }
                                }));
                        return aggregate;
                    }
                }),
                memory(
                        "UQ-4",
                        "a key stays taken after its holder was erased",
                        "STO.33",
                        () -> new Memory(new MemoryOutbox()) {
                            private final Map<Address.Key, String> ever = new HashMap<>();

                            @Override
                            Map<Address.Key, String> claims(Map<Address, Write> writes) {
                                Map<Address.Key, String> claims = super.claims(writes);
                                claims.forEach((key, id) -> {
                                    if (!ever.getOrDefault(key, id).equals(id)) {
                                        throw StorageProblem.DUPLICATE_KEY.failure("", "");
                                    }
                                });
                                ever.putAll(claims);
                                return claims;
                            }
                        }),
                unit("UQ-5", "keys fold case", "STO.34", inner -> new ForwardingUnit(inner) {
                    @Override
                    <A> A altered(AggregateType<A> type, A aggregate) {
                        if (aggregate instanceof Probe p && p.key() != null) {
                            boolean taken = inner.search(Query.of(Probe.TYPE).limit(1000)).aggregates().stream()
                                    .anyMatch(o -> !o.id().equals(p.id())
                                            && p.key().equalsIgnoreCase(o.key())
                                            && !p.key().equals(o.key()));
                            if (taken) {
                                throw StorageProblem.DUPLICATE_KEY.failure("", "");
                            }
                        }
                        return aggregate;
                    }
                }),
                memory(
                        "UQ-6",
                        "only the first of several keys is kept unique",
                        "STO.30",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            Map<Address.Key, String> claims(Map<Address, Write> writes) {
                                Map<Address, Write> first = new HashMap<>();
                                writes.forEach((address, write) ->
                                        first.put(address, new Write(firstOnly(write.row()), write.creates())));
                                return super.claims(first);
                            }
                        }),
                storage("TN-4", "keys are unique across stores", "STO.35", StorageMutants::globalKeys));
    }

    private static Row firstOnly(Row row) {
        Map<String, List<Comparable<?>>> values = new HashMap<>();
        row.values().forEach((name, all) -> values.put(name, all.subList(0, Math.min(1, all.size()))));
        return new Row(row.id(), row.version(), row.document(), values, row.unique());
    }

    private static Storage globalKeys(Storage storage) {
        Map<String, StoreId> holders = new ConcurrentHashMap<>();
        return new ForwardingStorage(storage) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return new ForwardingUnit(unit) {
                    @Override
                    <A> A altered(AggregateType<A> type, A aggregate) {
                        if (aggregate instanceof Probe p && p.key() != null) {
                            if (!holders.getOrDefault(p.key(), store).equals(store)) {
                                throw StorageProblem.DUPLICATE_KEY.failure("", "");
                            }
                            holders.put(p.key(), store);
                        }
                        return aggregate;
                    }
                };
            }
        };
    }

    private static List<Mutant> versions() {
        return List.of(
                unit("OL-1", "an update looks at no version", "STO.21", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        Version current = inner.find(type, type.id(aggregate))
                                .map(Stored::version)
                                .orElse(expected);
                        return inner.update(type, aggregate, current);
                    }
                }),
                memory(
                        "OL-4",
                        "the version is read, then written without it",
                        "STO.27",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            void checkNotChangedSince(long snapshot, Address address, Write write) {
                                if (write.creates() || !write.row().exists()) {
                                    super.checkNotChangedSince(snapshot, address, write);
                                }
                            }
                        }),
                storage("OL-5", "a conflict is retried silently", "STO.48", inner -> new ForwardingStorage(inner) {
                    @Override
                    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                        try {
                            return inner.transact(store, work);
                        } catch (DealerException failure) {
                            if (failure.category() != Category.CONFLICT) {
                                throw failure;
                            }
                            return inner.transact(store, work);
                        }
                    }
                }),
                memory("OL-6", "the version is a clock value", "STO.25", () -> new Memory(new MemoryOutbox()) {
                    @Override
                    long nextVersion() {
                        return 1_709_280_000_000L;
                    }
                }),
                unit("OL-7", "a change of a list only keeps the version", "STO.24", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        boolean listOnly = aggregate instanceof Probe after
                                && inner.find(Probe.TYPE, after.id())
                                        .map(before -> before.aggregate().withNotes(after.notes()))
                                        .filter(after::equals)
                                        .isPresent();
                        Version next = inner.update(type, aggregate, expected);
                        return listOnly ? expected : next;
                    }
                }),
                unit("OL-8", "updating with equal content conflicts", "STO.26", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        if (inner.find(type, type.id(aggregate))
                                .filter(s -> s.aggregate().equals(aggregate))
                                .isPresent()) {
                            throw StorageProblem.STALE_VERSION.failure(type.name());
                        }
                        return inner.update(type, aggregate, expected);
                    }
                }),
                unit("OL-9", "an erase looks at no version", "STO.23", inner -> new ForwardingUnit(inner) {
                    @Override
                    public void erase(AggregateType<?> type, String id, Version expected) {
                        inner.erase(
                                type,
                                id,
                                inner.find(type, id)
                                        .<Version>map(Stored::version)
                                        .orElse(expected));
                    }
                }),
                memory(
                        "OL-9b",
                        "an erase does not notice a concurrent update",
                        "STO.28",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            void checkNotChangedSince(long snapshot, Address address, Write write) {
                                if (write.row().exists()) {
                                    super.checkNotChangedSince(snapshot, address, write);
                                }
                            }
                        }),
                unit(
                        "OL-10",
                        "an update brings an erased aggregate back",
                        "STO.22",
                        inner -> new ForwardingUnit(inner) {
                            @Override
                            public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                                return inner.find(type, type.id(aggregate)).isEmpty()
                                        ? inner.insert(type, aggregate)
                                        : inner.update(type, aggregate, expected);
                            }
                        }),
                storage("OL-11", "an erased aggregate is only hidden from find", "STO.29", StorageMutants::hiding));
    }

    private static Storage hiding(Storage storage) {
        java.util.Set<String> hidden = ConcurrentHashMap.newKeySet();
        return new ForwardingStorage(storage) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return new ForwardingUnit(unit) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        return hidden.contains(store + type.name() + id) ? Optional.empty() : inner.find(type, id);
                    }

                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        boolean back = hidden.remove(store + type.name() + type.id(aggregate));
                        return back
                                ? inner.update(
                                        type,
                                        aggregate,
                                        inner.find(type, type.id(aggregate))
                                                .orElseThrow()
                                                .version())
                                : inner.insert(type, aggregate);
                    }

                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        if (hidden.contains(store + type.name() + type.id(aggregate))) {
                            throw StorageProblem.STALE_VERSION.failure(type.name());
                        }
                        return inner.update(type, aggregate, expected);
                    }

                    @Override
                    public void erase(AggregateType<?> type, String id, Version expected) {
                        touch(type, id, expected);
                        hidden.add(store + type.name() + id);
                    }

                    private <A> void touch(AggregateType<A> type, String id, Version expected) {
                        A there = inner.find(type, id)
                                .orElseThrow(() -> StorageProblem.STALE_VERSION.failure(type.name()))
                                .aggregate();
                        inner.update(type, there, expected);
                    }
                };
            }
        };
    }

    private static List<Mutant> units() {
        return List.of(
                storage("TX-1", "each write commits by itself", "STO.40", AutoCommit::new),
                storage("TX-12", "only some throwables undo", "STO.40", inner -> new ForwardingStorage(inner) {
                    @Override
                    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                        List<Throwable> spared = new ArrayList<>();
                        R result = inner.transact(store, unit -> {
                            try {
                                return work.apply(unit);
                            } catch (RuntimeException undone) {
                                throw undone;
                            } catch (Throwable kept) {
                                spared.add(kept);
                                return null;
                            }
                        });
                        if (!spared.isEmpty()) {
                            StorageMutants.<RuntimeException>sneak(spared.get(0));
                        }
                        return result;
                    }
                }),
                storage("TX-2", "what others are about to commit can be read", "STO.41", StorageMutants::dirty),
                unit(
                        "TX-5",
                        "search and count do not see the unit's own writes",
                        "STO.43",
                        inner -> new ForwardingUnit(inner) {
                            private boolean wrote;

                            @Override
                            <A> A altered(AggregateType<A> type, A aggregate) {
                                wrote = true;
                                return aggregate;
                            }

                            @Override
                            public <A> Page<A> search(Query<A> query) {
                                return wrote ? new Page<>(List.of(), null) : inner.search(query);
                            }
                        }),
                unit("TX-11", "a unit commits after a failed write", "STO.44", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        if (inner.find(type, type.id(aggregate)).isPresent()) {
                            throw StorageProblem.ALREADY_EXISTS.failure(type.name());
                        }
                        return inner.insert(type, aggregate);
                    }
                }),
                storage(
                        "CC-3",
                        "a cache is filled before the commit and kept after an undo",
                        "STO.46",
                        StorageMutants::cached),
                storage(
                        "CC-2",
                        "a cache is not dropped on another opening's commits",
                        "STO.93",
                        StorageMutants::staleCache),
                storage("TN-1", "searches ordered by text forget the store", "STO.80", StorageMutants::forgetful),
                Mutant.plugin(
                        "CR-1",
                        "nothing is there after opening again",
                        "STO.90",
                        plugin -> plugin.forgetsWhenClosed = true));
    }

    /** No unit at all: every call is one of its own. */
    private static final class AutoCommit extends ForwardingStorage {

        AutoCommit(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            Storage storage = inner;
            return work.apply(new UnitOfWork() {
                @Override
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    return storage.read(store, r -> r.find(type, id));
                }

                @Override
                public <A> Page<A> search(Query<A> query) {
                    return storage.read(store, r -> r.search(query));
                }

                @Override
                public long count(Query<?> query) {
                    return storage.<Long>read(store, r -> r.count(query));
                }

                @Override
                public <A> Version insert(AggregateType<A> type, A aggregate) {
                    return storage.transact(store, u -> u.insert(type, aggregate));
                }

                @Override
                public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                    return storage.transact(store, u -> u.update(type, aggregate, expected));
                }

                @Override
                public void erase(AggregateType<?> type, String id, Version expected) {
                    storage.transact(store, u -> {
                        u.erase(type, id, expected);
                        return true;
                    });
                }

                @Override
                public void append(Message event) {
                    storage.transact(store, u -> {
                        u.append(event);
                        return true;
                    });
                }
            });
        }
    }

    /** Updates are seen by everybody from the moment they are made until their unit ends. */
    private static Storage dirty(Storage storage) {
        Map<String, Object> uncommitted = new ConcurrentHashMap<>();
        return new ForwardingStorage(storage) {
            @Override
            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                List<String> mine = new ArrayList<>();
                try {
                    return inner.transact(
                            store,
                            unit -> work.apply(new ForwardingUnit(unit) {
                                @Override
                                public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                                    Version next = inner.update(type, aggregate, expected);
                                    String key = store + type.name() + type.id(aggregate);
                                    uncommitted.put(key, aggregate);
                                    mine.add(key);
                                    return next;
                                }

                                @Override
                                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                                    Object seen = uncommitted.get(store + type.name() + id);
                                    return inner.find(type, id)
                                            .map(f -> seen == null
                                                    ? f
                                                    : new Stored<>(
                                                            type.javaType().cast(seen), f.version()));
                                }
                            }));
                } finally {
                    mine.forEach(uncommitted::remove);
                }
            }
        };
    }

    /** What was written last, committed or not. */
    private static Storage cached(Storage storage) {
        Map<String, Stored<?>> cache = new ConcurrentHashMap<>();
        return new ForwardingStorage(storage) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return new ForwardingUnit(unit) {
                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        Version next = inner.update(type, aggregate, expected);
                        cache.put(store + type.name() + type.id(aggregate), new Stored<>(aggregate, next));
                        return next;
                    }

                    @Override
                    public void erase(AggregateType<?> type, String id, Version expected) {
                        inner.erase(type, id, expected);
                        cache.remove(store + type.name() + id);
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        Stored<A> kept = (Stored<A>) cache.get(store + type.name() + id);
                        return kept != null ? Optional.of(kept) : inner.find(type, id);
                    }
                };
            }
        };
    }

    /** Remembers what reads found, and forgets it only at its own writes. */
    private static Storage staleCache(Storage storage) {
        Map<String, Optional<?>> cache = new ConcurrentHashMap<>();
        return new ForwardingStorage(storage) {
            @Override
            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                R result = inner.transact(store, work);
                cache.clear();
                return result;
            }

            @Override
            @SuppressWarnings("unchecked")
            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                return inner.read(
                        store,
                        reader -> work.apply(new ForwardingUnit((UnitOfWork) reader) {
                            @Override
                            public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                                return (Optional<Stored<A>>)
                                        cache.computeIfAbsent(store + type.name() + id, k -> inner.find(type, id));
                            }
                        }));
            }
        };
    }

    private static Storage forgetful(Storage storage) {
        java.util.Set<StoreId> stores = ConcurrentHashMap.newKeySet();
        Storage plain = storage;
        return new ForwardingStorage(storage) {
            @Override
            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                return inner.read(
                        store,
                        reader -> work.apply(new ForwardingUnit((UnitOfWork) reader) {
                            @Override
                            public <A> Page<A> search(Query<A> query) {
                                Page<A> own = inner.search(query);
                                if (!"text".equals(query.orderBy())
                                        || !own.items().isEmpty()) {
                                    return own;
                                }
                                return stores.stream()
                                        .map(other -> elsewhere(plain, other, query))
                                        .filter(page -> !page.items().isEmpty())
                                        .findFirst()
                                        .orElse(own);
                            }
                        }));
            }

            @Override
            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                stores.add(store);
                return inner.transact(store, work);
            }
        };
    }

    private static <A> Page<A> elsewhere(Storage storage, StoreId store, Query<A> query) {
        List<Page<A>> pages = new ArrayList<>();
        Thread thread =
                new Thread(() -> pages.add(storage.read(store, reader -> reader.search(query))), "testkit other");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return pages.get(0);
    }

    static Probe withId(Probe p, String id) {
        return new Probe(
                id, p.text(), p.key(), p.labels(), p.names(), p.number(), p.at(), p.flag(), p.amount(), p.notes());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
