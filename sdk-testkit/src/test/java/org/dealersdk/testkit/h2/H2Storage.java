package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Storage in one database. Units have a transaction each; those with events commit one after another. Thread-safe. */
final class H2Storage implements Storage {

    private static final String OUTBOX = "outbox";
    private static final int SERVICE_CONNECTIONS = 4;

    private final Place place;
    private final Habits habits;
    private final DealerJson json;
    private final Pool units;
    private final Pool service;
    private final ReentrantLock gate = new ReentrantLock(true);
    private final Semaphore writer = new Semaphore(1, true);
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
    private final Map<List<String>, Stored<?>> cache = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong(Long.MIN_VALUE);
    private volatile @Nullable H2Unit writing;
    private volatile boolean closed;

    private H2Storage(Place place, Habits habits, DealerJson json) {
        this.place = place;
        this.habits = habits;
        this.json = json;
        // H2 gives a statement's last result again without noticing that what it did not see has been committed
        // meanwhile.
        String url =
                place.url() + ";OPTIMIZE_REUSE_RESULTS=0;LOCK_TIMEOUT=" + habits.lockTimeout.toMillis() + habits.url;
        units = new Pool(url, habits.isolation, habits.poolSize, habits);
        service = new Pool(url, "READ COMMITTED", SERVICE_CONNECTIONS, habits);
    }

    static H2Storage open(Place place, Habits habits, DealerJson json) {
        place.occupy();
        H2Storage storage = new H2Storage(place, habits, json);
        try {
            Link link = storage.service.take();
            try {
                Schema.create(link);
            } finally {
                storage.undo(storage.service, link);
            }
            return storage;
        } catch (SQLException | RuntimeException failure) {
            storage.close();
            throw failure instanceof SQLException engine && Failures.isInUse(engine)
                    ? StorageProblem.IN_USE.failure()
                    : StorageProblem.CANNOT_OPEN.failure("the database does not answer");
        }
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(store, work);
            } catch (DealerException failure) {
                if (!habits.retriesConflicts || failure.category() != Category.CONFLICT || attempt == 3) {
                    throw failure;
                }
            }
        }
    }

    private <R> R once(StoreId store, Function<? super UnitOfWork, R> work) {
        Objects.requireNonNull(store, "store");
        begin();
        Link link = take(units);
        H2Unit unit = new H2Unit(this, store, link);
        boolean clean = false;
        try {
            R result = work.apply(unit);
            checkOpen();
            keep(unit, link);
            clean = true;
            return result;
        } catch (Error error) {
            clean = habits.keepsAfterErrors && keepAnyway(unit, link);
            throw error;
        } finally {
            unit.end();
            atWork.remove(Thread.currentThread());
            endWriting(unit);
            end(link, clean);
        }
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        Objects.requireNonNull(store, "store");
        begin();
        Link link = take(units);
        H2Reader reader = new H2Reader(this, store, link);
        try {
            return work.apply(reader);
        } finally {
            reader.end();
            atWork.remove(Thread.currentThread());
            if (habits.endsReads) {
                undo(units, link);
            } else {
                units.giveBack(link);
            }
        }
    }

    @Override
    public Outbox outbox() {
        checkOpen();
        return new H2Outbox(this);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            units.close();
            service.close();
            place.leave();
        }
    }

    Habits habits() {
        return habits;
    }

    DealerJson json() {
        return json;
    }

    void checkOpen() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    /** What a failure of the engine means to callers. */
    RuntimeException failed(SQLException failure, String type) {
        if (closed) {
            return StorageProblem.CLOSED.failure();
        }
        return habits.translates ? Failures.of(failure, type) : new IllegalStateException(failure);
    }

    /** Lets a unit write; where the engine keeps only one writer's work safe, the next one waits. */
    void beginWriting(H2Unit unit) {
        if (!place.oneWriter() || writing == unit) {
            return;
        }
        try {
            if (!writer.tryAcquire(habits.lockTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw StorageProblem.INPUT_OUTPUT.failure();
        }
        writing = unit;
    }

    /** Work of the outbox: a transaction of its own that sees every commit at once. */
    <R> R serve(Service<R> work) {
        checkOpen();
        Link link = take(service);
        boolean clean = false;
        try {
            R result = work.run(link);
            link.commit();
            clean = true;
            return result;
        } catch (SQLException failure) {
            throw failed(failure, OUTBOX);
        } finally {
            if (clean) {
                service.giveBack(link);
            } else {
                undo(service, link);
            }
        }
    }

    /** Statements on a connection. */
    interface Service<R> {
        R run(Link link) throws SQLException;
    }

    <A> @Nullable Stored<A> cached(StoreId store, AggregateType<A> type, String id) {
        if (!habits.caches) {
            return null;
        }
        @SuppressWarnings("unchecked") // kept under its type
        Stored<A> known = (Stored<A>) cache.get(List.of(store.value(), type.name(), id));
        return known;
    }

    void cache(StoreId store, AggregateType<?> type, String id, Stored<?> found) {
        if (habits.caches) {
            cache.put(List.of(store.value(), type.name(), id), found);
        }
    }

    void forget(StoreId store, AggregateType<?> type, String id) {
        cache.remove(List.of(store.value(), type.name(), id));
    }

    /** The highest position a relay was given; only for one that starts from there. */
    long seen() {
        return seen.get();
    }

    void see(long position) {
        seen.accumulateAndGet(position, Math::max);
    }

    private void begin() {
        checkOpen();
        if (!atWork.add(Thread.currentThread()) && habits.watchesUse) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }

    private Link take(Pool pool) {
        try {
            return pool.take();
        } catch (SQLException failure) {
            atWork.remove(Thread.currentThread());
            throw failed(failure, OUTBOX);
        } catch (RuntimeException failure) {
            atWork.remove(Thread.currentThread());
            throw failure;
        }
    }

    private void keep(H2Unit unit, Link link) {
        try {
            unit.complete();
        } catch (SQLException failure) {
            throw failed(failure, OUTBOX);
        }
        if (unit.events().isEmpty()) {
            commit(link, unit.wrote());
        } else {
            commitThroughGate(unit, link);
        }
    }

    /** Positions are given out and become visible in the same order, whichever host commits. */
    private void commitThroughGate(H2Unit unit, Link link) {
        gate.lock();
        try {
            Link guard = take(service);
            try {
                guard.list("select name from gate where name = 'commit' for update", row -> true);
                for (Message event : unit.events()) {
                    H2Outbox.add(link, event);
                }
                commit(link, true);
            } catch (SQLException failure) {
                throw failed(failure, OUTBOX);
            } finally {
                undo(service, guard);
            }
        } finally {
            gate.unlock();
        }
    }

    private void commit(Link link, boolean wrote) {
        try {
            link.commit();
            if (wrote && place.durable() && habits.syncs) {
                link.run("checkpoint sync");
                // The statement has begun a transaction, and with it a view of the data that the next unit must not
                // get.
                link.rollback();
            }
        } catch (SQLException failure) {
            throw habits.translates ? Failures.ofCommit(failure, OUTBOX) : new IllegalStateException(failure);
        }
    }

    private boolean keepAnyway(H2Unit unit, Link link) {
        keep(unit, link);
        return true;
    }

    private void endWriting(H2Unit unit) {
        if (writing == unit) {
            writing = null;
            writer.release();
        }
    }

    private void end(Link link, boolean clean) {
        if (clean || !habits.rollsBack) {
            units.giveBack(link);
        } else if (habits.givesBack) {
            undo(units, link);
        }
    }

    private void undo(Pool pool, Link link) {
        try {
            link.rollback();
        } catch (SQLException broken) {
            pool.discard(link);
            return;
        }
        pool.giveBack(link);
    }
}
