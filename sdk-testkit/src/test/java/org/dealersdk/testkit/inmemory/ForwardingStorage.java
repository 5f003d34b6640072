package org.dealersdk.testkit.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;

/** Passes everything on; faults override one method. */
class ForwardingStorage implements Storage {

    final Storage inner;

    ForwardingStorage(Storage inner) {
        this.inner = inner;
    }

    UnitOfWork unit(StoreId store, UnitOfWork unit) {
        return unit;
    }

    Outbox outbox(Outbox outbox) {
        return outbox;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return inner.transact(store, unit -> work.apply(unit(store, unit)));
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        return inner.read(store, reader -> work.apply(unit(store, (UnitOfWork) reader)));
    }

    @Override
    public Outbox outbox() {
        return outbox(inner.outbox());
    }

    @Override
    public void close() {
        inner.close();
    }

    /** Passes everything on. */
    static class ForwardingUnit implements UnitOfWork {

        final UnitOfWork inner;

        ForwardingUnit(UnitOfWork inner) {
            this.inner = inner;
        }

        /** What is written instead of what was given. */
        <A> A altered(AggregateType<A> type, A aggregate) {
            return aggregate;
        }

        @Override
        public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
            return inner.find(type, id);
        }

        @Override
        public <A> Page<A> search(Query<A> query) {
            return inner.search(query);
        }

        @Override
        public long count(Query<?> query) {
            return inner.count(query);
        }

        @Override
        public <A> Version insert(AggregateType<A> type, A aggregate) {
            return inner.insert(type, altered(type, aggregate));
        }

        @Override
        public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
            return inner.update(type, altered(type, aggregate), expected);
        }

        @Override
        public void erase(AggregateType<?> type, String id, Version expected) {
            inner.erase(type, id, expected);
        }

        @Override
        public void append(Message event) {
            inner.append(event);
        }
    }

    /** Passes everything on. */
    static class ForwardingOutbox implements Outbox {

        final Outbox inner;

        ForwardingOutbox(Outbox inner) {
            this.inner = inner;
        }

        @Override
        public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
            return inner.claim(relay, limit, lease, now);
        }

        @Override
        public void published(List<Long> positions) {
            inner.published(positions);
        }

        @Override
        public void failed(long position, Instant retryAt) {
            inner.failed(position, retryAt);
        }

        @Override
        public void park(long position, String cause) {
            inner.park(position, cause);
        }

        @Override
        public List<OutboxEntry> parked(int limit) {
            return inner.parked(limit);
        }

        @Override
        public void unpark(long position) {
            inner.unpark(position);
        }

        @Override
        public long pending() {
            return inner.pending();
        }
    }
}
