package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dealersdk.spi.storage.StorageProblem;

/** A bounded number of connections of one kind. Thread-safe. */
final class Pool {

    private final String url;
    private final String isolation;
    private final Habits habits;
    private final Semaphore places;
    private final Deque<Link> idle = new ArrayDeque<>();
    private boolean closed;

    Pool(String url, String isolation, int size, Habits habits) {
        this.url = url;
        this.isolation = isolation;
        this.habits = habits;
        this.places = new Semaphore(size, true);
    }

    Link take() throws SQLException {
        try {
            if (!places.tryAcquire(habits.poolTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw StorageProblem.INPUT_OUTPUT.failure();
        }
        synchronized (this) {
            Link link = idle.pollFirst();
            if (link != null) {
                return link;
            }
        }
        try {
            return new Link(url, isolation, habits);
        } catch (SQLException | RuntimeException | Error failure) {
            places.release();
            throw failure;
        }
    }

    /** Takes a connection back that is known to be clean. */
    void giveBack(Link link) {
        synchronized (this) {
            if (closed) {
                link.close();
            } else {
                idle.addFirst(link);
            }
        }
        places.release();
    }

    /** Ends a connection that may be broken. */
    void discard(Link link) {
        link.close();
        places.release();
    }

    synchronized void close() {
        closed = true;
        idle.forEach(Link::close);
        idle.clear();
    }
}
