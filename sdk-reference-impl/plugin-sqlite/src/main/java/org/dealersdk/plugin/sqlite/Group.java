package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group at work. Which messages wait and which are at work is kept in memory; what must outlive the process is written in
 * the same turn of the writer in which a member ends one delivery and begins the next: the progress, the begun attempts (before the
 * handler sees the message, so that a handler that kills the process is counted) and the dead letters. Thread-safe.
 */
final class Group {

    private static final int FETCHED_AT_ONCE = 500;
    private static final int MOST_WAITING = 20_000;
    private static final long CLOCK_MILLIS = 20;
    private static final long TROUBLE_MILLIS = 100;
    private static final String PROCESS_ENDED = "process ended";

    private final GroupRecord kept;
    private final Writer writer;
    private final Clock clock;
    private final Questions questions;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private final Map<Long, Waiting> begunBefore = new HashMap<>();
    private final Set<Long> finishedBefore = new HashSet<>();
    private final Set<Long> atWork = new HashSet<>();
    /** Positions from {@code next} on whose end is not durable yet; the first of them holds the progress back. */
    private final TreeSet<Long> unsettled = new TreeSet<>();

    private long fetchedUpTo;
    private long next;
    private @Nullable Long since;
    private boolean mayHaveMore = true;

    /** What was made durable; no delivery when there was none to begin, or it cannot be. */
    private record Written(@Nullable Begun begun) {}

    /** Reads the file beside the writer. */
    interface Questions {
        <R extends @Nullable Object> R ask(Writer.Statements<R> question);
    }

    /**
     * A message that is not finished.
     *
     * @param attempts begun so far
     * @param retryAt not before, microseconds
     */
    record Waiting(long position, MessageKey key, int attempts, long retryAt) {

        static Waiting read(ResultSet row) throws SQLException {
            MessageKey key = new MessageKey(new StoreId(row.getString(2)), row.getString(3), row.getString(4));
            return new Waiting(row.getLong(1), key, row.getInt(5), row.getLong(6));
        }
    }

    /** How a delivery ended; the cause is null when it was handled. */
    record Ended(Waiting delivered, @Nullable String cause, boolean dead, long retryAt) {}

    /** A delivery and what the group keeps of it. */
    record Begun(Waiting waiting, Delivery delivery) {}

    Group(GroupRecord kept, Writer writer, Clock clock, Questions questions) {
        this.kept = kept;
        this.writer = writer;
        this.clock = clock;
        this.questions = questions;
        this.next = kept.next();
        this.since = kept.since();
        this.fetchedUpTo = next - 1;
        loadDeliveries();
    }

    /** There may be new messages. */
    synchronized void wake() {
        mayHaveMore = true;
        notifyAll();
    }

    /** Dead letters to deliver again. */
    synchronized void addAgain(List<Waiting> again) {
        for (Waiting message : again) {
            waiting.putIfAbsent(message.position(), message);
            if (message.position() >= next) {
                unsettled.add(message.position());
            }
        }
        notifyAll();
    }

    /** How a failed delivery ends. */
    Ended failed(Waiting delivered, Throwable cause, SubscriptionRequest member) {
        boolean dead = delivered.attempts() >= member.maxAttempts();
        long retryAt = MessageRows.micros(clock.instant().plus(member.backoff()));
        return new Ended(delivered, cause.getClass().getName(), dead, retryAt);
    }

    /**
     * Ends a member's delivery durably and begins its next one; waits until there is one.
     *
     * @return null when the member has stopped
     */
    @Nullable
    Begun exchange(Member member, @Nullable Ended ended) {
        Ended toSettle = ended;
        while (true) {
            Waiting taken;
            synchronized (this) {
                if (toSettle != null) {
                    release(toSettle);
                }
                taken = member.isStopping() ? null : take();
                if (taken == null && toSettle == null) {
                    if (member.isStopping()) {
                        return null;
                    }
                    waitForMore();
                    continue;
                }
            }
            Written written = writeDown(member, toSettle, taken);
            if (written == null) {
                return null;
            }
            if (written.begun() != null) {
                return written.begun();
            }
            toSettle = taken == null ? null : unhandled(taken, member);
        }
    }

    private static boolean wasTriedEnough(Waiting taken, Member member) {
        return taken.attempts() >= member.request().maxAttempts();
    }

    /** The end of a delivery no handler saw: its attempts were used up by processes that died, or it is no longer kept. */
    private static Ended unhandled(Waiting taken, Member member) {
        boolean dead = wasTriedEnough(taken, member);
        return new Ended(taken, dead ? PROCESS_ENDED : null, dead, 0);
    }

    /** Lets the key of an ended delivery go on. */
    private void release(Ended ended) {
        long position = ended.delivered().position();
        atWork.remove(position);
        if (ended.cause() == null || ended.dead()) {
            waiting.remove(position);
        } else {
            Waiting before = ended.delivered();
            waiting.put(position, new Waiting(position, before.key(), before.attempts(), ended.retryAt()));
        }
        notifyAll();
    }

    /** The oldest message that may be handled now; from here on it is at work. */
    private @Nullable Waiting take() {
        long now = MessageRows.micros(clock.instant());
        Waiting found = firstFree(now);
        while (found == null && mayHaveMore && waiting.size() < MOST_WAITING) {
            fetch();
            found = firstFree(now);
        }
        if (found != null) {
            atWork.add(found.position());
        }
        return found;
    }

    private @Nullable Waiting firstFree(long now) {
        Set<MessageKey> held = new HashSet<>();
        for (Waiting candidate : waiting.values()) {
            boolean oldest = held.add(candidate.key());
            if (oldest
                    && !atWork.contains(candidate.position())
                    && candidate.retryAt() <= now
                    && !isYoungerAtWork(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** True while a younger one of its key is at work, which was let through as long as this one was a dead letter. */
    private boolean isYoungerAtWork(Waiting candidate) {
        return atWork.stream()
                .filter(position -> position > candidate.position())
                .map(waiting::get)
                .anyMatch(younger -> younger != null && younger.key().equals(candidate.key()));
    }

    private void waitForMore() {
        try {
            boolean forTime = waiting.values().stream().anyMatch(message -> message.retryAt() > 0);
            // The clock may be a test's: it is looked at often while something waits for its time, and not at all
            // otherwise.
            wait(forTime ? CLOCK_MILLIS : 0);
        } catch (InterruptedException notOurWay) {
            // Members stop by being closed; the thread belongs to the plug-in.
        }
    }

    private void fetch() {
        List<Waiting> fetched = new ArrayList<>();
        long[] last = {fetchedUpTo};
        int rows;
        try {
            rows = questions
                    .ask(session -> session.list(
                            """
                            select position, store, subject_type, subject_id, 0, 0, name, at from message
                            where position > ? order by position limit ?""",
                            row -> {
                                last[0] = row.getLong(1);
                                if (isWanted(row)) {
                                    fetched.add(Waiting.read(row));
                                }
                                return true;
                            },
                            fetchedUpTo,
                            FETCHED_AT_ONCE))
                    .size();
        } catch (DealerException trouble) {
            pause();
            return;
        }
        fetchedUpTo = last[0];
        mayHaveMore = rows == FETCHED_AT_ONCE;
        for (Waiting message : fetched) {
            if (!finishedBefore.remove(message.position())) {
                Waiting begun = begunBefore.remove(message.position());
                waiting.put(message.position(), begun == null ? message : begun);
                unsettled.add(message.position());
            }
        }
    }

    private boolean isWanted(ResultSet row) throws SQLException {
        if (!kept.wants(row.getString(2), row.getString(7))) {
            return false;
        }
        if (since != null && row.getLong(8) >= since) {
            since = null;
        }
        return since == null;
    }

    /** Writes how one delivery ended and that the next one begins; tries until it is durable, null when the member stops instead. */
    private @Nullable Written writeDown(Member member, @Nullable Ended ended, @Nullable Waiting taken) {
        while (true) {
            long upTo = ended == null ? 0 : progressWithout(ended);
            try {
                Message message = writer.<@Nullable Message>run(turn -> turn.<@Nullable Message>write(session -> {
                    if (ended != null) {
                        GroupProgress.end(session, kept.number(), ended, upTo);
                    }
                    return taken == null || wasTriedEnough(taken, member)
                            ? null
                            : GroupProgress.begin(session, kept.number(), taken.position());
                }));
                if (ended != null) {
                    settled(ended, upTo);
                }
                return new Written(message == null || taken == null ? null : begun(taken, message));
            } catch (DealerException trouble) {
                if (member.isStopping()) {
                    giveBack(taken);
                    return null;
                }
                pause();
            }
        }
    }

    private static Begun begun(Waiting taken, Message message) {
        Waiting begun = new Waiting(taken.position(), taken.key(), taken.attempts() + 1, 0);
        return new Begun(begun, new Delivery(message, String.valueOf(begun.position()), begun.attempts()));
    }

    private synchronized void giveBack(@Nullable Waiting taken) {
        if (taken != null) {
            atWork.remove(taken.position());
            notifyAll();
        }
    }

    /** The position up to which everything is finished once this delivery is; 0 when the progress does not change. */
    private synchronized long progressWithout(Ended ended) {
        long position = ended.delivered().position();
        boolean retried = ended.cause() != null && !ended.dead();
        if (retried || position < next || unsettled.first() != position) {
            return 0;
        }
        Long following = unsettled.higher(position);
        return following != null ? following : fetchedUpTo + 1;
    }

    private synchronized void settled(Ended ended, long upTo) {
        if (ended.cause() == null || ended.dead()) {
            unsettled.remove(ended.delivered().position());
        }
        next = Math.max(next, upTo);
    }

    private void loadDeliveries() {
        questions.ask(session -> session.list(
                """
                select d.position, m.store, m.subject_type, m.subject_id, d.attempts, ifnull(d.retry_at, 0), d.finished
                from delivery d join message m on m.position = d.position where d.consumer_group = ?""",
                row -> {
                    Waiting message = Waiting.read(row);
                    if (row.getBoolean(7)) {
                        finishedBefore.add(message.position());
                    } else if (message.position() < next) {
                        waiting.put(message.position(), message);
                    } else {
                        begunBefore.put(message.position(), message);
                    }
                    return true;
                },
                kept.number()));
    }

    private static void pause() {
        try {
            Thread.sleep(TROUBLE_MILLIS);
        } catch (InterruptedException notOurWay) {
            // Members stop by being closed; the thread belongs to the plug-in.
        }
    }
}
