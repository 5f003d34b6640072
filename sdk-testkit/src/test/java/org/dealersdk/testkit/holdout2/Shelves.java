package org.dealersdk.testkit.holdout2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** The events that wait, by position. */
final class Shelves {

    private static final int WINDOW = 200;
    private static final int AT_ONCE = 500;

    private final Slip slip;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private long position;

    /**
     * @param retry not before this time, since it failed
     * @param free not before this time, since a relay has it or it failed
     */
    private record Waiting(
            Message message, int attempts, @Nullable String parked, Instant retry, Instant free) {
        OutboxEntry entry(long position) {
            return new OutboxEntry(position, message, attempts, parked);
        }
    }

    Shelves(Slip slip) {
        this.slip = slip;
    }

    synchronized void opened() {
        if (slip == Slip.ATTEMPTS_LOST) {
            waiting.replaceAll((at, was) -> new Waiting(was.message(), 0, was.parked(), was.retry(), was.free()));
        }
    }

    synchronized long nextPosition() {
        return ++position;
    }

    synchronized void add(List<Message> events, List<Long> positions) {
        for (int i = 0; i < events.size(); i++) {
            long at = slip == Slip.APPEND_POSITIONS ? positions.get(i) : nextPosition();
            waiting.put(at, new Waiting(events.get(i), 0, null, Instant.MIN, Instant.MIN));
        }
    }

    synchronized List<OutboxEntry> claim(int limit, Duration lease, Instant relays, Clock clock) {
        check(limit);
        Instant now = slip == Slip.OWN_CLOCK ? clock.instant() : relays;
        List<OutboxEntry> claimed = new ArrayList<>();
        Set<Object> held = new HashSet<>();
        int seen = 0;
        for (Map.Entry<Long, Waiting> entry : waiting.entrySet()) {
            if (claimed.size() == limit || slip == Slip.WINDOW && ++seen > WINDOW) {
                break;
            }
            Waiting candidate = entry.getValue();
            Object key = slip == Slip.HOLD_ALL_STORES
                    ? candidate.message().subjectType() + "/"
                            + candidate.message().subjectId()
                    : candidate.message().key();
            if (candidate.parked() != null || held.contains(key)) {
                continue;
            }
            if (candidate.free().isAfter(now)) {
                held.add(key);
                continue;
            }
            claimed.add(candidate.entry(entry.getKey()));
            entry.setValue(
                    new Waiting(candidate.message(), candidate.attempts(), null, candidate.retry(), now.plus(lease)));
        }
        return claimed;
    }

    synchronized void published(List<Long> positions) {
        boolean cut = slip == Slip.PUBLISHED_500 && positions.size() > AT_ONCE;
        (cut ? positions.subList(0, AT_ONCE) : positions).forEach(waiting::remove);
    }

    synchronized void failed(long at, Instant retryAt) {
        Waiting failed = waiting.get(at);
        if (failed == null) {
            return;
        }
        waiting.put(at, new Waiting(failed.message(), failed.attempts() + 1, failed.parked(), retryAt, retryAt));
        waiting.tailMap(at, false)
                .replaceAll((later, was) ->
                        was.message().key().equals(failed.message().key()) ? givenBack(was, retryAt) : was);
    }

    /** Claimed together with the one that failed and not tried; one that failed itself keeps its own time. */
    private static Waiting givenBack(Waiting was, Instant at) {
        Instant free = was.retry().isAfter(at) ? was.retry() : at;
        return new Waiting(was.message(), was.attempts(), was.parked(), was.retry(), free);
    }

    synchronized void park(long at, String cause) {
        waiting.computeIfPresent(
                at, (any, was) -> new Waiting(was.message(), was.attempts(), cause, Instant.MIN, Instant.MIN));
    }

    synchronized List<OutboxEntry> parked(int limit) {
        check(limit);
        return (slip == Slip.PARKED_NEWEST ? waiting.descendingMap() : waiting)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().parked() != null)
                        .limit(limit)
                        .map(entry -> entry.getValue().entry(entry.getKey()))
                        .toList();
    }

    synchronized void unpark(long at) {
        Waiting was = waiting.get(at);
        if (was == null || was.parked() == null) {
            return;
        }
        waiting.remove(at);
        waiting.put(
                slip == Slip.UNPARK_LAST ? nextPosition() : at,
                new Waiting(was.message(), was.attempts(), null, Instant.MIN, Instant.MIN));
    }

    synchronized long pending() {
        return waiting.values().stream().filter(entry -> entry.parked() == null).count();
    }

    private static void check(int limit) {
        if (limit < 1 || limit > 1000) {
            throw StorageProblem.BAD_LIMIT.failure(limit, 1000);
        }
    }
}
