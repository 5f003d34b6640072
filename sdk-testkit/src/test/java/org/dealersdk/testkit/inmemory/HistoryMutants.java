package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.jspecify.annotations.Nullable;

/** Faults that show when many units meet, or after many calls, and hardly when two do. */
final class HistoryMutants {

    private HistoryMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(manyUnits());
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
}
