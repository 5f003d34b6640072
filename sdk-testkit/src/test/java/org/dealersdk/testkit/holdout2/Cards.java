package org.dealersdk.testkit.holdout2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** One opening of a card index. */
final class Cards implements Storage {

    private static final long SOON_NANOS = 30_000_000;

    final CardIndex index;
    final Slip slip;
    final DealerJson json;
    final Map<Object, Long> counts = new ConcurrentHashMap<>();
    private final Clock clock;
    private final long firstVersion;
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private @Nullable Timer timer;
    private long lastVersion;
    private volatile Map<String, TreeMap<String, Item>> indexed = Map.of();
    private volatile long indexedAt;
    private volatile boolean closed;

    Cards(CardIndex index, PluginContext context) {
        this.index = index;
        this.slip = index.slip;
        this.json = context.json();
        this.clock = context.clock();
        index.opened();
        firstVersion = index.nextVersion();
        indexed = index.drawers();
        indexedAt = System.nanoTime();
    }

    boolean knows(Item item) {
        return item.writer() == this || item.version() < firstVersion;
    }

    synchronized long nextVersion() {
        if (slip != Slip.CLOCKED) {
            return index.nextVersion();
        }
        lastVersion = Math.max(lastVersion + 1, clock.millis() * 1000);
        return lastVersion;
    }

    /** What searches look at when the index is not refreshed at once. */
    Map<String, TreeMap<String, Item>> soon() {
        if (System.nanoTime() - indexedAt > SOON_NANOS) {
            indexed = index.drawers();
            indexedAt = System.nanoTime();
        }
        return indexed;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return inUnit(store, unit -> {
            R result;
            try {
                result = work.apply(unit);
            } catch (Error error) {
                if (slip == Slip.ERRORS_KEEP) {
                    unit.commit();
                }
                throw error;
            }
            checkOpen();
            unit.commit();
            return result;
        });
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        try {
            return inUnit(store, work);
        } catch (Exception failure) {
            if (slip == Slip.WRAPS_CHECKED && !(failure instanceof RuntimeException)) {
                throw new IllegalStateException(failure);
            }
            throw failure;
        }
    }

    private <R> R inUnit(StoreId store, Function<? super Drawer, R> work) {
        checkOpen();
        Objects.requireNonNull(store, "store");
        if (!atWork.add(Thread.currentThread())) {
            if (slip == Slip.SECOND_NESTED) {
                atWork.remove(Thread.currentThread());
            }
            throw StorageProblem.UNIT_ENDED.failure();
        }
        takePermit();
        Drawer unit = new Drawer(this, store.value());
        boolean keepsPermit = false;
        try {
            return work.apply(unit);
        } catch (Error error) {
            keepsPermit = slip == Slip.PERMITS;
            throw error;
        } finally {
            unit.end();
            atWork.remove(Thread.currentThread());
            if (slip == Slip.PERMITS && !keepsPermit) {
                index.permits.release();
            }
        }
    }

    private void takePermit() {
        if (slip == Slip.PERMITS && !index.permits.tryAcquire()) {
            atWork.remove(Thread.currentThread());
            throw StorageProblem.INPUT_OUTPUT.failure();
        }
    }

    @Override
    public Outbox outbox() {
        checkOpen();
        return new Box();
    }

    @Override
    public void close() {
        if (!closed || slip == Slip.CLOSE_COUNTS) {
            closed = true;
            index.closed();
        }
    }

    void checkOpen() {
        if (closed || index.isShut()) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    private Shelves shelves() {
        if (slip != Slip.OUTBOX_STAYS) {
            checkOpen();
        }
        return index.outbox;
    }

    private synchronized void startTimer() {
        if (slip == Slip.TIMER_STAYS && timer == null) {
            timer = new Timer("card-leases", true);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            index.outbox.pending();
                        }
                    },
                    1000,
                    1000);
        }
    }

    private final class Box implements Outbox {
        @Override
        public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            Shelves shelves = shelves();
            startTimer();
            return shelves.claim(limit, lease, now, clock);
        }

        @Override
        public void published(List<Long> positions) {
            shelves().published(positions);
        }

        @Override
        public void failed(long position, Instant retryAt) {
            shelves().failed(position, retryAt);
        }

        @Override
        public void park(long position, String cause) {
            shelves().park(position, cause);
        }

        @Override
        public List<OutboxEntry> parked(int limit) {
            return shelves().parked(limit);
        }

        @Override
        public void unpark(long position) {
            shelves().unpark(position);
        }

        @Override
        public long pending() {
            return shelves().pending();
        }
    }
}
