package org.dealersdk.testkit.holdout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;

/** One opening of a depot. */
class DepotStorage implements Storage {

    final Depot depot;
    final DealerJson json;
    final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    volatile boolean closed;

    DepotStorage(Depot depot, DealerJson json) {
        this.depot = depot;
        this.json = json;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        Objects.requireNonNull(store, "store");
        return run(store, unit -> {
            R result = work.apply(unit);
            checkOpen();
            unit.commit();
            return result;
        });
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        Objects.requireNonNull(store, "store");
        return run(store, work);
    }

    @Override
    public Outbox outbox() {
        checkOpen();
        return new Counter();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            depot.close();
        }
    }

    <R> R run(StoreId store, Function<? super Work, R> work) {
        checkOpen();
        if (!busy.add(Thread.currentThread())) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        Work unit = depot.begin(store, json);
        try {
            return work.apply(unit);
        } finally {
            unit.end();
            busy.remove(Thread.currentThread());
        }
    }

    void checkOpen() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    Outbox crate() {
        checkOpen();
        return depot.crate;
    }

    /** The crate as long as this opening lasts. */
    private final class Counter implements Outbox {

        @Override
        public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            return crate().claim(relay, limit, lease, now);
        }

        @Override
        public void published(List<Long> positions) {
            crate().published(positions);
        }

        @Override
        public void failed(long position, Instant retryAt) {
            crate().failed(position, retryAt);
        }

        @Override
        public void park(long position, String cause) {
            crate().park(position, cause);
        }

        @Override
        public List<OutboxEntry> parked(int limit) {
            return crate().parked(limit);
        }

        @Override
        public void unpark(long position) {
            crate().unpark(position);
        }

        @Override
        public long pending() {
            return crate().pending();
        }
    }
}
