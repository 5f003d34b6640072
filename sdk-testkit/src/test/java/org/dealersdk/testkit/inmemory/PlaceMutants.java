package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Probe;

/** Faults of where things are kept: ids, keys, stores, and what is left of what was erased. */
final class PlaceMutants {

    private PlaceMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(ids());
        all.addAll(stores());
        all.addAll(erased());
        return all;
    }

    private static List<Mutant> ids() {
        return List.of(
                unit("ID-3", "ids of another normal form are found too", "STO.11", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        Optional<Stored<A>> found = inner.find(type, id);
                        return found.isPresent()
                                ? found
                                : inner.find(type, Normalizer.normalize(id, Normalizer.Form.NFC));
                    }
                }),
                storage("ID-5", "store and id are joined by a colon", "STO.14", Joining::new),
                storage("ID-8", "versions begin anew when an id comes back", "STO.24", Renumbering::new));
    }

    /** Keeps the probes of all stores in one, under their store's name, a colon and their id. */
    private static final class Joining extends ForwardingStorage {

        private static final StoreId ALL = new StoreId("all");

        Joining(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            return inner.transact(ALL, unit -> work.apply(new Joined(store, unit)));
        }

        @Override
        public <R> R read(StoreId store, Function<? super Reader, R> work) {
            return inner.read(ALL, reader -> work.apply(new Joined(store, (UnitOfWork) reader)));
        }

        private static final class Joined extends ForwardingUnit {

            private final String prefix;

            Joined(StoreId store, UnitOfWork inner) {
                super(inner);
                prefix = store.value() + ":";
            }

            @Override
            <A> A altered(AggregateType<A> type, A aggregate) {
                return aggregate instanceof Probe p
                        ? type.javaType().cast(StorageMutants.withId(p, prefix + p.id()))
                        : aggregate;
            }

            @Override
            public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                return inner.find(type, type == Probe.TYPE ? prefix + id : id).map(found -> outside(type, found));
            }

            @Override
            public <A> Page<A> search(Query<A> query) {
                Page<A> page = inner.search(query);
                return new Page<>(
                        page.items().stream()
                                .filter(found ->
                                        query.type().id(found.aggregate()).startsWith(prefix))
                                .map(found -> outside(query.type(), found))
                                .toList(),
                        page.next());
            }

            @Override
            public void erase(AggregateType<?> type, String id, Version expected) {
                inner.erase(type, type == Probe.TYPE ? prefix + id : id, expected);
            }

            private <A> Stored<A> outside(AggregateType<A> type, Stored<A> found) {
                return found.aggregate() instanceof Probe p && p.id().startsWith(prefix)
                        ? new Stored<>(
                                type.javaType().cast(StorageMutants.withId(p, p.id().substring(prefix.length()))),
                                found.version())
                        : found;
            }
        }
    }

    /** Shows the how-manyth version of the id it is, and forgets the count with an erase. */
    private static final class Renumbering extends ForwardingStorage {

        private final Map<String, List<Version>> real = new ConcurrentHashMap<>();

        Renumbering(Storage inner) {
            super(inner);
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            return new ForwardingUnit(unit) {
                private List<Version> versions(AggregateType<?> type, String id) {
                    return real.computeIfAbsent(store + type.name() + ' ' + id, key -> new ArrayList<>());
                }

                private <A> Version shown(AggregateType<A> type, String id, Version version) {
                    List<Version> all = versions(type, id);
                    synchronized (all) {
                        if (!all.contains(version)) {
                            all.add(version);
                        }
                        return new Version(all.indexOf(version) + 1);
                    }
                }

                private Version meant(AggregateType<?> type, String id, Version shown) {
                    List<Version> all = versions(type, id);
                    synchronized (all) {
                        int index = (int) Math.min(shown.number(), Integer.MAX_VALUE) - 1;
                        return index >= 0 && index < all.size() ? all.get(index) : new Version(Long.MAX_VALUE);
                    }
                }

                @Override
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    return inner.find(type, id)
                            .map(found -> new Stored<>(found.aggregate(), shown(type, id, found.version())));
                }

                @Override
                public <A> Page<A> search(Query<A> query) {
                    Page<A> page = inner.search(query);
                    return new Page<>(
                            page.items().stream()
                                    .map(found -> new Stored<>(
                                            found.aggregate(),
                                            shown(query.type(), query.type().id(found.aggregate()), found.version())))
                                    .toList(),
                            page.next());
                }

                @Override
                public <A> Version insert(AggregateType<A> type, A aggregate) {
                    return shown(type, type.id(aggregate), inner.insert(type, aggregate));
                }

                @Override
                public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                    String id = type.id(aggregate);
                    return shown(type, id, inner.update(type, aggregate, meant(type, id, expected)));
                }

                @Override
                public void erase(AggregateType<?> type, String id, Version expected) {
                    inner.erase(type, id, meant(type, id, expected));
                    versions(type, id).clear();
                }
            };
        }
    }

    private static List<Mutant> stores() {
        return List.of(
                storage("TN-2", "a cache is keyed without the store", "STO.80", inner -> new ForwardingStorage(inner) {
                    private final Map<String, Object> cache = new ConcurrentHashMap<>();

                    @Override
                    UnitOfWork unit(StoreId store, UnitOfWork unit) {
                        return new ForwardingUnit(unit) {
                            @Override
                            @SuppressWarnings("unchecked") // kept under its own type's name
                            public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                                Optional<Stored<A>> found = inner.find(type, id);
                                String key = type.name() + ' ' + id;
                                found.ifPresent(value -> cache.put(key, value));
                                return found.or(() -> Optional.ofNullable((Stored<A>) cache.get(key)));
                            }

                            @Override
                            public void erase(AggregateType<?> type, String id, Version expected) {
                                inner.erase(type, id, expected);
                                cache.remove(type.name() + ' ' + id);
                            }
                        };
                    }
                }),
                storage(
                        "TN-5",
                        "a count is that of the thread's last store",
                        "STO.80",
                        inner -> new ForwardingStorage(inner) {
                            private final Map<Thread, StoreId> last = new ConcurrentHashMap<>();

                            @Override
                            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                                StoreId before = last.put(Thread.currentThread(), store);
                                return before == null || before.equals(store)
                                        ? super.read(store, work)
                                        : inner.read(
                                                store,
                                                here -> work.apply(new ForwardingUnit((UnitOfWork) here) {
                                                    @Override
                                                    public long count(Query<?> query) {
                                                        return elsewhere(before, query);
                                                    }
                                                }));
                            }

                            private long elsewhere(StoreId store, Query<?> query) {
                                List<Long> counted = new ArrayList<>();
                                Thread other =
                                        new Thread(() -> counted.add(inner.read(store, reader -> reader.count(query))));
                                other.start();
                                try {
                                    other.join();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                return counted.isEmpty() ? 0 : counted.get(0);
                            }
                        }));
    }

    private static List<Mutant> erased() {
        return List.of(
                memory(
                        "SE-3",
                        "a key can still be looked up after its holder was erased",
                        "STO.29",
                        () -> new Memory(new MemoryOutbox()) {
                            private final Map<Address, Row> shadows = new HashMap<>();

                            @Override
                            synchronized void commit(
                                    long snapshot,
                                    Map<Address, Write> writes,
                                    List<org.dealersdk.spi.messaging.Message> events) {
                                Map<Address, Row> gone = new HashMap<>();
                                writes.forEach((address, write) -> {
                                    Row before = write.row().exists() ? null : read(address, Long.MAX_VALUE);
                                    if (before != null) {
                                        gone.put(address, before);
                                    }
                                });
                                super.commit(snapshot, writes, events);
                                writes.keySet().forEach(shadows::remove);
                                shadows.putAll(gone);
                            }

                            @Override
                            synchronized List<Row> readAll(Address.Shelf shelf, long snapshot) {
                                List<Row> rows = new ArrayList<>(super.readAll(shelf, snapshot));
                                shadows.forEach((address, row) -> {
                                    if (address.shelf().equals(shelf)) {
                                        rows.add(row);
                                    }
                                });
                                return rows;
                            }
                        }),
                plugin("CR-7", "keys are not known any more after opening again", "STO.90", faulty -> {
                    Map<Memory, Boolean> opened = new ConcurrentHashMap<>();
                    faulty.memory = () -> new Memory(new MemoryOutbox()) {
                        @Override
                        Map<Address.Key, String> claims(Map<Address, Write> writes) {
                            return Boolean.TRUE.equals(opened.get(this)) ? Map.of() : super.claims(writes);
                        }

                        @Override
                        long beginSnapshot() {
                            opened.putIfAbsent(this, false);
                            return super.beginSnapshot();
                        }
                    };
                    faulty.storage = inner -> new ForwardingStorage(inner) {
                        @Override
                        public void close() {
                            opened.replaceAll((memory, again) -> true);
                            super.close();
                        }
                    };
                }));
    }
}
