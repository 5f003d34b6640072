package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingOutbox;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** Faults that show when many units meet, or after many calls, and hardly when two do. */
final class HistoryMutants {

    private HistoryMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(manyUnits());
        all.addAll(manyCalls());
        return all;
    }

    private static List<Mutant> manyUnits() {
        return List.of(
                memory(
                        "TX-7",
                        "an update is lost though every read of the unit can be repeated",
                        "STO.27",
                        () -> new Memory(new MemoryOutbox()) {
                            @Override
                            void checkNotChangedSince(long snapshot, Address address, Write write) {
                                // the version was compared with the unit's own old snapshot, and that must do
                            }
                        }),
                memory(
                        "HIS-1",
                        "the third of three units that meet is not compared with the others",
                        "STO.52",
                        ThirdUnchecked::new),
                storage("HIS-2", "a unit among three reads from a snapshot taken too early", "STO.52", Crowded::new),
                memory(
                        "HIS-3",
                        "when three units meet, one reads the newest state instead of its snapshot",
                        "STO.54",
                        CrowdedSnapshots::new));
    }

    /** Compares a unit only with the commit after its snapshot, not with the ones after that. */
    private static final class ThirdUnchecked extends Memory {

        private final AtomicInteger underWay = new AtomicInteger();

        ThirdUnchecked() {
            super(new MemoryOutbox());
        }

        @Override
        long beginSnapshot() {
            underWay.incrementAndGet();
            return super.beginSnapshot();
        }

        @Override
        void endSnapshot(long snapshot) {
            underWay.decrementAndGet();
            super.endSnapshot(snapshot);
        }

        @Override
        void checkNotChangedSince(long snapshot, Address address, Write write) {
            if (underWay.get() < 3) {
                super.checkNotChangedSince(snapshot, address, write);
            }
        }
    }

    /** Answers from the last answer when more than two units are under way. */
    private static final class Crowded extends ForwardingStorage {

        private final AtomicInteger underWay = new AtomicInteger();
        private final Map<String, Object> last = new ConcurrentHashMap<>();

        Crowded(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R read(StoreId store, Function<? super Reader, R> work) {
            return counted(() -> super.read(store, work));
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            return counted(() -> super.transact(store, work));
        }

        private <R> R counted(Supplier<R> call) {
            underWay.incrementAndGet();
            try {
                return call.get();
            } finally {
                underWay.decrementAndGet();
            }
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            return new ForwardingUnit(unit) {
                @Override
                @SuppressWarnings("unchecked") // kept under its own type's name
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    String key = store + type.name() + id;
                    Object old = last.get(key);
                    if (underWay.get() > 2 && old != null) {
                        return (Optional<Stored<A>>) old;
                    }
                    Optional<Stored<A>> found = inner.find(type, id);
                    last.put(key, found);
                    return found;
                }
            };
        }
    }

    /** Has room for two snapshots. */
    private static final class CrowdedSnapshots extends Memory {

        private final AtomicInteger underWay = new AtomicInteger();

        CrowdedSnapshots() {
            super(new MemoryOutbox());
        }

        @Override
        long beginSnapshot() {
            underWay.incrementAndGet();
            return super.beginSnapshot();
        }

        @Override
        void endSnapshot(long snapshot) {
            underWay.decrementAndGet();
            super.endSnapshot(snapshot);
        }

        @Override
        @Nullable
        Row read(Address address, long snapshot) {
            return super.read(address, underWay.get() > 2 ? Long.MAX_VALUE : snapshot);
        }
    }

    private static List<Mutant> manyCalls() {
        return List.of(
                unit(
                        "SEQ-1",
                        "what is erased and inserted again in one unit loses its labels",
                        "STO.53",
                        Reinserting::new),
                unit(
                        "SEQ-2",
                        "the third update of a unit is not kept when it is the same aggregate's",
                        "STO.53",
                        inner -> new ForwardingUnit(inner) {
                            private final Map<String, Integer> updates = new HashMap<>();

                            @Override
                            public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
                                String id = type.id(aggregate);
                                return updates.merge(id, 1, Integer::sum) < 3
                                        ? inner.update(type, aggregate, expected)
                                        : inner.update(
                                                type,
                                                inner.find(type, id)
                                                        .map(Stored::aggregate)
                                                        .orElse(aggregate),
                                                expected);
                            }
                        }),
                storage(
                        "SEQ-3",
                        "an event that failed is not counted until it is claimed again",
                        "STO.53",
                        inner -> new ForwardingStorage(inner) {
                            private final Set<Long> failed = new HashSet<>();

                            @Override
                            Outbox outbox(Outbox outbox) {
                                return new Uncounted(outbox, failed);
                            }
                        }));
    }

    private static final class Reinserting extends ForwardingUnit {

        private final Set<String> erased = new HashSet<>();

        Reinserting(UnitOfWork inner) {
            super(inner);
        }

        @Override
        public void erase(AggregateType<?> type, String id, Version expected) {
            erased.add(type.name() + id);
            inner.erase(type, id, expected);
        }

        @Override
        <A> A altered(AggregateType<A> type, A aggregate) {
            return aggregate instanceof Probe probe && erased.contains(type.name() + probe.id())
                    ? type.javaType().cast(probe.withLabels())
                    : aggregate;
        }
    }

    private static final class Uncounted extends ForwardingOutbox {

        private final Set<Long> failed;

        Uncounted(Outbox inner, Set<Long> failed) {
            super(inner);
            this.failed = failed;
        }

        @Override
        public void failed(long position, Instant retryAt) {
            failed.add(position);
            inner.failed(position, retryAt);
        }

        @Override
        public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            List<OutboxEntry> claimed = inner.claim(relay, limit, lease, now);
            claimed.forEach(entry -> failed.remove(entry.position()));
            return claimed;
        }

        @Override
        public long pending() {
            return inner.pending() - failed.size();
        }
    }
}
