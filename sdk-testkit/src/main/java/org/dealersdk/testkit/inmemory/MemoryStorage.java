package org.dealersdk.testkit.inmemory;

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

/** One opening of a {@link Memory}. Thread-safe. */
class MemoryStorage implements Storage {

    private final Memory memory;
    private final DealerJson json;
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    MemoryStorage(Memory memory, DealerJson json) {
        this.memory = memory;
        this.json = json;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return inUnit(store, unit -> {
            R result = work.apply(unit);
            checkOpen();
            unit.commit();
            return result;
        });
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        return inUnit(store, work);
    }

    @Override
    public Outbox outbox() {
        checkOpen();
        return new OpenOutbox();
    }

    @Override
    public void close() {
        closed = true;
    }

    private <R> R inUnit(StoreId store, Function<? super Unit, R> work) {
        checkOpen();
        Objects.requireNonNull(store, "store");
        if (!atWork.add(Thread.currentThread())) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        Unit unit = new Unit(memory, store, json);
        try {
            return work.apply(unit);
        } finally {
            unit.end();
            atWork.remove(Thread.currentThread());
        }
    }

    private Outbox open() {
        checkOpen();
        return memory.outbox();
    }

    private void checkOpen() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    /** The outbox as long as this opening is not closed. */
    private final class OpenOutbox implements Outbox {

        @Override
        public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            return open().claim(relay, limit, lease, now);
        }

        @Override
        public void published(List<Long> positions) {
            open().published(positions);
        }

        @Override
        public void failed(long position, Instant retryAt) {
            open().failed(position, retryAt);
        }

        @Override
        public void park(long position, String cause) {
            open().park(position, cause);
        }

        @Override
        public List<OutboxEntry> parked(int limit) {
            return open().parked(limit);
        }

        @Override
        public void unpark(long position) {
            open().unpark(position);
        }

        @Override
        public long pending() {
            return open().pending();
        }
    }
}
