package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;

/** Reading connections, opened when needed and lent to one reader at a time. Thread-safe. */
final class Readers implements AutoCloseable {

    private final Path path;
    private final Semaphore free;
    private final Deque<Session> idle = new ArrayDeque<>();
    private volatile boolean closed;

    Readers(Path path, int most) {
        this.path = path;
        this.free = new Semaphore(most);
    }

    /** A connection outside any transaction; waits until one is free. Give it back with {@link #giveBack}. */
    Session lend() {
        free.acquireUninterruptibly();
        try {
            synchronized (idle) {
                checkOpen();
                Session session = idle.poll();
                return session != null ? session : Session.reader(path);
            }
        } catch (SQLException failure) {
            free.release();
            throw Failures.of(failure);
        } catch (DealerException refused) {
            free.release();
            throw refused;
        }
    }

    void giveBack(Session session) {
        boolean unwanted;
        synchronized (idle) {
            unwanted = closed;
            if (!unwanted) {
                idle.push(session);
            }
        }
        if (unwanted) {
            closeQuietly(session);
        }
        free.release();
    }

    /** Instead of {@link #giveBack}, for a connection that has failed. */
    void discard(Session session) {
        closeQuietly(session);
        free.release();
    }

    void checkOpen() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
    }

    /** Closes idle connections; those in use are closed when they come back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Readers::closeQuietly);
            idle.clear();
        }
    }

    private static void closeQuietly(Session session) {
        try {
            session.close();
        } catch (SQLException secondary) {
            // Nobody uses it any more; what it could have said was said to its last user.
        }
    }
}
