package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.jspecify.annotations.Nullable;

/** Faults of units of work: what is kept, what is seen, who waits for whom. */
final class UnitMutants {

    private UnitMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(keeping());
        all.addAll(seeing());
        all.addAll(together());
        return all;
    }

    private static List<Mutant> keeping() {
        return List.of(
                storage("TX-3", "what was undone is kept with the next unit", "STO.40", LeavingStorage::new),
                memory("TX-4", "a unit commits write by write", "STO.42", () -> new Memory(new MemoryOutbox()) {
                    @Override
                    void commit(long snapshot, Map<Address, Write> writes, List<Message> events) {
                        writes.forEach((address, write) -> super.commit(snapshot, Map.of(address, write), List.of()));
                        super.commit(snapshot, Map.of(), events);
                    }
                }),
                storage(
                        "EM-4",
                        "the failure of the work comes out wrapped",
                        "STO.40",
                        inner -> new ForwardingStorage(inner) {
                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                try {
                                    return super.transact(store, work);
                                } catch (DealerException coded) {
                                    throw coded;
                                } catch (RuntimeException failure) {
                                    throw new IllegalStateException("the unit was undone", failure);
                                }
                            }
                        }),
                unit("OL-2", "a stale update is passed over in silence", "STO.21", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        boolean stale = inner.find(type, type.id(aggregate))
                                .filter(now -> now.version().equals(expected))
                                .isEmpty();
                        return stale ? expected : inner.update(type, aggregate, expected);
                    }
                }),
                unit("OL-3", "only the first write of a unit is checked", "STO.21", inner -> new ForwardingUnit(inner) {
                    private boolean written;

                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        written = true;
                        return inner.insert(type, aggregate);
                    }

                    @Override
                    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                        Optional<Stored<A>> now = inner.find(type, type.id(aggregate));
                        Version checked = written && now.isPresent() ? now.get().version() : expected;
                        written = true;
                        return inner.update(type, aggregate, checked);
                    }
                }),
                storage("LC-1", "what a failed unit took is not given back", "STO.51", Leaking::new));
    }

    /** Replays the writes of an undone unit in the next one, as a connection does that is not rolled back. */
    private static final class LeavingStorage extends ForwardingStorage {

        private final List<Consumer<UnitOfWork>> left = new ArrayList<>();

        LeavingStorage(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            List<Consumer<UnitOfWork>> now = new ArrayList<>();
            try {
                return inner.transact(store, unit -> {
                    List<Consumer<UnitOfWork>> before = List.copyOf(left);
                    left.clear();
                    before.forEach(write -> write.accept(unit));
                    return work.apply(new ForwardingUnit(unit) {
                        @Override
                        public <A> Version insert(AggregateType<A> type, A aggregate) {
                            now.add(later -> {
                                if (later.find(type, type.id(aggregate)).isEmpty()) {
                                    later.insert(type, aggregate);
                                }
                            });
                            return inner.insert(type, aggregate);
                        }
                    });
                });
            } catch (DealerException coded) {
                throw coded;
            } catch (RuntimeException undone) {
                left.addAll(now);
                throw undone;
            }
        }
    }

    /** Has ten connections and loses one with each unit that fails. */
    private static final class Leaking extends ForwardingStorage {

        private int free = 10;

        Leaking(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            if (free == 0) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
            try {
                return super.transact(store, work);
            } catch (RuntimeException failure) {
                free--;
                throw failure;
            }
        }
    }

    private static List<Mutant> seeing() {
        return List.of(
                memory(
                        "TX-6",
                        "one read of a unit is older than the next",
                        "STO.42",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            @Nullable
                            Row read(Address address, long snapshot) {
                                return super.read(address, address.id().compareTo("y") < 0 ? Long.MAX_VALUE : snapshot);
                            }
                        }),
                memory(
                        "TX-8",
                        "each read of a unit sees the newest state",
                        "STO.50",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            @Nullable
                            Row read(Address address, long snapshot) {
                                return super.read(address, Long.MAX_VALUE);
                            }

                            @Override
                            List<Row> readAll(Address.Shelf shelf, long snapshot) {
                                return super.readAll(shelf, Long.MAX_VALUE);
                            }
                        }),
                unit("TX-9", "find does not see what the unit inserted", "STO.43", inner -> new ForwardingUnit(inner) {
                    private final Set<String> inserted = new HashSet<>();

                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        inserted.add(type.id(aggregate));
                        return inner.insert(type, aggregate);
                    }

                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        return inserted.contains(id) ? Optional.empty() : inner.find(type, id);
                    }
                }),
                unit("TX-10", "a unit that has ended goes on answering", "STO.45", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                        try {
                            return inner.find(type, id);
                        } catch (DealerException ended) {
                            return Optional.empty();
                        }
                    }
                }),
                storage("QP-13", "who has just committed reads from a copy that lags", "STO.46", Lagging::new));
    }

    /** Answers the first reading after a commit from before it. */
    private static final class Lagging extends ForwardingStorage {

        private final Map<String, Object> before = new ConcurrentHashMap<>();

        Lagging(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            return inner.transact(
                    store,
                    unit -> work.apply(new ForwardingUnit(unit) {
                        @Override
                        public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                            String id = type.id(aggregate);
                            inner.find(type, id).ifPresent(now -> before.put(store + type.name() + id, now));
                            return inner.update(type, aggregate, expected);
                        }
                    }));
        }

        @Override
        public <R> R read(StoreId store, Function<? super Reader, R> work) {
            return inner.read(
                    store,
                    reader -> work.apply(new ForwardingUnit((UnitOfWork) reader) {
                        @Override
                        @SuppressWarnings("unchecked") // kept under its own type's name
                        public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                            Object old = before.remove(store + type.name() + id);
                            return old == null ? inner.find(type, id) : Optional.of((Stored<A>) old);
                        }
                    }));
        }
    }

    private static List<Mutant> together() {
        return List.of(
                storage("CC-1", "what is looked for stands in a field", "STO.49", OneField::new),
                storage("CC-4", "rows are locked in the order of the calls, without an end", "STO.47", Locking::new));
    }

    /** Lets all callers share one variable. */
    private static final class OneField extends ForwardingStorage {

        private volatile String wanted = "";

        OneField(Storage inner) {
            super(inner);
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            return new ForwardingUnit(unit) {
                @Override
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    wanted = id;
                    Thread.yield();
                    return inner.find(type, wanted);
                }
            };
        }
    }

    /** Holds a lock on each aggregate written until the unit ends. */
    private static final class Locking extends ForwardingStorage {

        private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

        Locking(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            List<ReentrantLock> held = new ArrayList<>();
            try {
                return inner.transact(
                        store,
                        unit -> work.apply(new ForwardingUnit(unit) {
                            @Override
                            public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                                ReentrantLock lock =
                                        locks.computeIfAbsent(store + type.id(aggregate), key -> new ReentrantLock());
                                try {
                                    lock.lockInterruptibly();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                    throw StorageProblem.INPUT_OUTPUT.failure();
                                }
                                held.add(lock);
                                return inner.update(type, aggregate, expected);
                            }
                        }));
            } finally {
                held.forEach(ReentrantLock::unlock);
            }
        }
    }
}
