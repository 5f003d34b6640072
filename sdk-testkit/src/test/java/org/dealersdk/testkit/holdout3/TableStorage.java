package org.dealersdk.testkit.holdout3;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;

/** One opening of a database, with a pool of connections. Thread-safe. */
final class TableStorage implements Storage {

    private static final int POOL = 64;
    private static final int PATIENCE_SECONDS = 10;

    final Tables.Place place;
    final DealerJson json;
    final Flaw flaw;
    final RowCache cache = new RowCache();
    private final Deque<Session> idle = new ArrayDeque<>();
    private final Semaphore free = new Semaphore(POOL);
    private final Map<Thread, StoreId> atWork = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private boolean evicting;

    /** Something to do on a connection. */
    interface Task<R> {
        R run(Session session) throws SQLException;
    }

    TableStorage(Tables.Place place, DealerJson json, Flaw flaw) {
        this.place = place;
        this.json = json;
        this.flaw = flaw;
        if (flaw == Flaw.VERSION_RESTARTS) {
            alone(session -> session.update("alter sequence versions restart with "
                    + (session.number("select coalesce(max(version), 0) from doc") + 1)));
        }
        if (flaw == Flaw.LEASES_CLEARED_AT_OPEN) {
            alone(session -> session.update("update outbox set leased = null, relay = null"));
        }
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        if (flaw == Flaw.RETRY_AT_COMMIT) {
            try {
                return inUnit(store, true, work);
            } catch (ConflictAtCommit conflict) {
                return inUnit(store, true, work);
            }
        }
        return inUnit(store, true, work);
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        return inUnit(store, false, work);
    }

    @Override
    public Outbox outbox() {
        checkOpen();
        return new TableOutbox(this);
    }

    @Override
    public void close() {
        closed = true;
        if (flaw == Flaw.ATTEMPTS_IN_MEMORY) {
            place.attempts.clear();
        }
        synchronized (idle) {
            while (!idle.isEmpty()) {
                drop(idle.pop());
            }
        }
    }

    private <R> R inUnit(StoreId store, boolean writing, Function<? super TableUnit, R> work) {
        checkOpen();
        Objects.requireNonNull(store, "store");
        StoreId outer = atWork.get(Thread.currentThread());
        if (outer != null && (flaw != Flaw.NESTED_OTHER_STORE || outer.equals(store))) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        atWork.put(Thread.currentThread(), store);
        Session session = null;
        boolean leaked = false;
        try {
            session = lend();
            begin(session, writing);
            TableUnit unit = new TableUnit(this, session, store);
            try {
                R result = work.apply(unit);
                checkOpen();
                if (writing) {
                    unit.commit();
                } else {
                    rollback(session);
                }
                return result;
            } catch (Throwable failure) {
                leaked = flaw == Flaw.READ_LEAKS && !writing;
                afterFailure(failure, unit, session);
                throw failure;
            } finally {
                unit.end();
            }
        } finally {
            if (outer == null) {
                atWork.remove(Thread.currentThread());
            } else {
                atWork.put(Thread.currentThread(), outer);
            }
            if (session != null && !leaked) {
                giveBack(session);
            }
        }
    }

    private void begin(Session session, boolean writing) {
        boolean loose = TablePlugin.isReadCommitted(flaw) || (flaw == Flaw.READ_PER_STATEMENT && !writing);
        try {
            session.isolate(loose ? Connection.TRANSACTION_READ_COMMITTED : Session.SNAPSHOT);
        } catch (SQLException failure) {
            throw Failures.of(failure, flaw);
        }
    }

    private void afterFailure(Throwable failure, TableUnit unit, Session session) {
        if (flaw == Flaw.CHECKED_COMMITS && !(failure instanceof RuntimeException) && !(failure instanceof Error)) {
            unit.commit();
        } else if (flaw != Flaw.ERROR_LEFT_IN_POOL || !(failure instanceof Error)) {
            rollback(session);
        }
        if (flaw == Flaw.EVICTOR_STAYS && !evicting) {
            evicting = true;
            Thread evictor = new Thread(TableStorage::sleepForEver, "tables-evictor");
            evictor.setDaemon(true);
            evictor.start();
        }
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(3_600_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs something on a connection of its own and commits it, while nobody else commits. */
    <R> R alone(Task<R> task) {
        Session session = lend();
        lock();
        try {
            session.isolate(Session.SNAPSHOT);
            R result = task.run(session);
            session.connection.commit();
            return result;
        } catch (SQLException failure) {
            rollback(session);
            throw Failures.of(failure, flaw);
        } catch (DealerException refused) {
            rollback(session);
            throw refused;
        } finally {
            place.committing.unlock();
            giveBack(session);
        }
    }

    void lock() {
        boolean locked = false;
        try {
            locked = place.committing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            place.committing.lock();
            locked = true;
        }
        if (!locked) {
            throw StorageProblem.INPUT_OUTPUT.failure();
        }
    }

    void checkOpen() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    private Session lend() {
        try {
            if (!tryFree()) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
            synchronized (idle) {
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
            }
            return new Session(place.url);
        } catch (SQLException failure) {
            free.release();
            throw Failures.of(failure, flaw);
        }
    }

    private boolean tryFree() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return free.tryAcquire();
        }
    }

    private void giveBack(Session session) {
        free.release();
        synchronized (idle) {
            if (!closed || flaw == Flaw.OUTBOX_OUTLIVES) {
                idle.push(session);
                return;
            }
        }
        drop(session);
    }

    private void rollback(Session session) {
        try {
            session.connection.rollback();
        } catch (SQLException failure) {
            throw Failures.of(failure, flaw);
        }
    }

    private static void drop(Session session) {
        try {
            session.close();
        } catch (SQLException ignored) {
            // It is gone either way.
        }
    }

    /** A conflict found by the commit. */
    static final class ConflictAtCommit extends DealerException {
        private static final long serialVersionUID = 1L;

        ConflictAtCommit(DealerException conflict) {
            super(conflict.problems());
        }
    }
}
