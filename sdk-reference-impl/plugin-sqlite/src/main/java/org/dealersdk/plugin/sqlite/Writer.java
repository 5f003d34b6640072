package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * The one writing connection, and the group commit on it. Callers take turns in the order they came; each runs its work in its own
 * thread. When others wait, a finished turn leaves the commit to the last of them, so that many turns share one sync; a caller goes on
 * only after the sync that covers it. Without others it begins, works and commits by itself, with no hand-over.
 *
 * <p>The first turn of a batch works in the bare transaction, later ones under a savepoint, so that a failing one undoes only itself.
 * Later turns see what earlier ones of the batch wrote before it is durable. That is sound because a batch is kept as a whole or not
 * at all, and because nobody, not even a failed turn, goes on before its batch has ended.
 *
 * <p>Nobody depends on the work of a stranger: a caller whose commit was left to a turn that takes long (it may wait for this very
 * caller) commits by itself after {@link #PATIENCE_MILLIS}. The running turn's writes are undone for that and done again after it;
 * nobody else can have written meanwhile, so they come out the same.
 */
final class Writer implements AutoCloseable {

    private static final int MOST_TURNS = 64;
    private static final int MOST_REPLAYED = 256;
    private static final long PATIENCE_MILLIS = 10;
    private static final long CLOSE_SECONDS = 10;

    private final Session session;
    private final ReentrantLock queue = new ReentrantLock(true);
    private final List<Follower> followers = new ArrayList<>();
    // Guarded by the session's monitor, as is the session: a caller that lost patience works beside the running turn.
    private @Nullable Batch batch;
    private @Nullable Turn running;
    private boolean closed;
    private volatile long commits;

    /** What a caller does in its turn. */
    @FunctionalInterface
    interface Work<R extends @Nullable Object> {
        R run(Turn turn) throws SQLException;
    }

    /** Statements on the connection. */
    @FunctionalInterface
    interface Statements<R extends @Nullable Object> {
        R run(Session session) throws SQLException;
    }

    /** Keeps something in memory in step with the file. Called with the session's monitor held. */
    interface Follower {
        /** What was written is durable. */
        void committed();

        /** What was written since the last commit may have been undone, or undone and done again. */
        void rolledBack(Session session) throws SQLException;
    }

    Writer(Session session) {
        this.session = session;
    }

    void follow(Follower follower) {
        synchronized (session) {
            followers.add(follower);
        }
    }

    void unfollow(Follower follower) {
        synchronized (session) {
            followers.remove(follower);
        }
    }

    /**
     * Brings the log into the file and empties it, so that nothing deleted is left in it. Does nothing while somebody works or reads;
     * the next time will do.
     */
    void emptyLog() {
        if (queue.tryLock()) {
            try {
                synchronized (session) {
                    if (batch == null && !closed) {
                        session.pragma("busy_timeout=0");
                        session.pragma("wal_checkpoint(truncate)");
                        session.restoreBusyTimeout();
                    }
                }
            } catch (SQLException failure) {
                // What was erased is erased; only the log keeps its copies until it is next begun anew.
            } finally {
                queue.unlock();
            }
        }
    }

    /** How many commits there were; changes exactly when readers can see something new. */
    long commits() {
        return commits;
    }

    /** How many callers wait for their turn just now. */
    int waiting() {
        return queue.getQueueLength();
    }

    /** True when the calling thread is in its turn. */
    boolean isMine() {
        return queue.isHeldByCurrentThread();
    }

    /**
     * Runs work in a turn and returns when it is durable. Any throwable undoes it and comes out unchanged.
     *
     * @throws DealerException STO-036 when called within a turn, STO-003 when closed, STO-040, STO-041, STO-043 when the batch could
     *     not be kept
     */
    <R extends @Nullable Object> R run(Work<R> work) {
        if (queue.isHeldByCurrentThread()) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        queue.lock();
        return runHavingTheQueue(work);
    }

    /** The same if nobody is working just now; false when somebody is. */
    boolean tryRun(Work<?> work) {
        if (queue.isHeldByCurrentThread() || !queue.tryLock()) {
            return false;
        }
        runHavingTheQueue(work);
        return true;
    }

    /** The same if the turn comes within the time; false when it does not. */
    boolean tryRun(Work<?> work, long seconds) {
        boolean mine = false;
        try {
            mine = queue.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        if (mine) {
            runHavingTheQueue(work);
        }
        return mine;
    }

    @SuppressWarnings("NullAway") // the result is null only when the work returned null
    private <R extends @Nullable Object> R runHavingTheQueue(Work<R> work) {
        Turn turn;
        R result = null;
        Throwable failure = null;
        try {
            turn = begin();
            try {
                result = work.run(turn);
                turn.checkUsable();
            } catch (SQLException unmapped) {
                failure = Failures.of(unmapped);
            } catch (Throwable anything) {
                failure = anything;
            }
            end(turn, failure);
        } finally {
            queue.unlock();
        }
        Batch covering = turn.covering;
        if (covering != null) {
            await(covering, failure == null);
        }
        if (failure != null) {
            throw Writer.<RuntimeException>unchanged(failure);
        }
        return result;
    }

    /** Stops: the turn at work is let finish, for some seconds; later ones are refused. */
    @Override
    public void close() {
        boolean mine = false;
        try {
            mine = queue.tryLock(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        try {
            synchronized (session) {
                if (!closed) {
                    closed = true;
                    commitBatch();
                    session.close();
                }
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } finally {
            if (mine) {
                queue.unlock();
            }
        }
    }

    private Turn begin() {
        synchronized (session) {
            if (closed) {
                throw StorageProblem.CLOSED.failure();
            }
            try {
                Batch current = batch;
                boolean first = current == null;
                if (current == null) {
                    session.run("begin immediate");
                    current = new Batch();
                    batch = current;
                } else {
                    session.run("savepoint turn");
                }
                Turn turn = new Turn(current, first);
                running = turn;
                return turn;
            } catch (SQLException failure) {
                throw abort(failure);
            }
        }
    }

    private void end(Turn turn, @Nullable Throwable failure) {
        synchronized (session) {
            running = null;
            if (turn.broken != null) {
                return;
            }
            try {
                finish(turn, failure == null);
            } catch (SQLException broken) {
                abort(broken);
            }
            if (batch != null && (batch.turns >= MOST_TURNS || !queue.hasQueuedThreads())) {
                commitBatch();
            }
        }
    }

    private void finish(Turn turn, boolean keep) throws SQLException {
        turn.covering = turn.batch;
        if (keep) {
            turn.batch.turns++;
            if (!turn.first) {
                session.run("release turn");
            }
        } else if (turn.first) {
            session.run("rollback");
            batch = null;
            turn.covering = null;
            rolledBack();
        } else {
            session.run("rollback to turn");
            session.run("release turn");
            rolledBack();
        }
    }

    /** Makes the open batch durable and lets its callers go on. */
    private void commitBatch() {
        Batch ending = batch;
        if (ending == null) {
            return;
        }
        batch = null;
        try {
            session.run("commit");
            commits++;
            followers.forEach(Follower::committed);
            ending.end(null);
        } catch (SQLException failure) {
            undoAll();
            ending.end(Failures.ofCommit(failure));
        }
    }

    /** Gives up the open batch after a failure that may have ended the transaction; all of its callers fail. */
    private DealerException abort(SQLException failure) {
        DealerException mapped = closed ? StorageProblem.CLOSED.failure() : Failures.of(failure);
        Batch ending = batch;
        batch = null;
        undoAll();
        if (ending != null) {
            ending.end(mapped);
        }
        return mapped;
    }

    private void undoAll() {
        try {
            session.run("rollback");
        } catch (SQLException alreadyUndone) {
            // SQLite ends the transaction by itself after some failures; there is nothing left to undo then.
        }
        try {
            rolledBack();
        } catch (SQLException unreadable) {
            // The next turn meets the same failure and reports it.
        }
    }

    private void rolledBack() throws SQLException {
        for (Follower follower : followers) {
            follower.rolledBack(session);
        }
    }

    private void await(Batch covering, boolean mustBeKept) {
        boolean interrupted = false;
        while (!covering.hasEnded()) {
            try {
                if (!covering.ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    commitEarly(covering);
                }
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        DealerException failure = covering.failure;
        if (failure != null && mustBeKept) {
            throw new DealerException(failure.problems().get(0), failure);
        }
    }

    private void commitEarly(Batch waitedFor) {
        synchronized (session) {
            if (batch != waitedFor) {
                return;
            }
            Turn turn = running;
            if (turn == null) {
                commitBatch();
            } else if (turn.broken == null) {
                commitWithout(turn);
            }
        }
    }

    /** Commits what earlier turns wrote; the running turn becomes the first of a new batch. */
    private void commitWithout(Turn turn) {
        try {
            session.run("rollback to turn");
            session.run("release turn");
            rolledBack();
            commitBatch();
            DealerException notKept = turn.batch.failure;
            if (notKept != null) {
                turn.broken = notKept;
                return;
            }
            session.run("begin immediate");
            turn.batch = new Batch();
            turn.first = true;
            batch = turn.batch;
            for (Statements<?> write : turn.writes) {
                write.run(session);
            }
            turn.writes.clear();
            rolledBack();
        } catch (SQLException failure) {
            turn.broken = abort(failure);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // lets checked exceptions of the work pass as they are
    private static <T extends Throwable> T unchanged(Throwable failure) throws T {
        throw (T) failure;
    }

    /** One caller's time on the connection. Used by one thread. */
    final class Turn {

        private final List<Statements<?>> writes = new ArrayList<>();
        private Batch batch;
        private boolean first;
        private @Nullable DealerException broken;
        private @Nullable Batch covering;

        private Turn(Batch batch, boolean first) {
            this.batch = batch;
            this.first = first;
        }

        /** Reads, seeing what was written before in this turn. */
        <R extends @Nullable Object> R read(Statements<R> statements) {
            synchronized (session) {
                checkUsable();
                try {
                    return statements.run(session);
                } catch (SQLException failure) {
                    throw failed(failure);
                }
            }
        }

        /** Writes. The statements must do the same when they are run again on the same state. */
        <R extends @Nullable Object> R write(Statements<R> statements) {
            synchronized (session) {
                R result = read(statements);
                if (!first) {
                    writes.add(statements);
                    if (writes.size() >= MOST_REPLAYED) {
                        commitWithout(this);
                    }
                }
                return result;
            }
        }

        private void checkUsable() {
            if (broken != null) {
                throw new DealerException(broken.problems().get(0), broken);
            }
        }

        private DealerException failed(SQLException failure) {
            if (Failures.sparesTransaction(failure)) {
                return Failures.of(failure);
            }
            DealerException mapped = abort(failure);
            broken = mapped;
            return mapped;
        }
    }
}
