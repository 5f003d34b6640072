package org.dealersdk.testkit.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** Events of committed units in commit order. Thread-safe: one lock, held only for moments. */
class MemoryOutbox implements Outbox {

    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private long lastPosition;

    /**
     * @param due not before, since it failed
     * @param leasedUntil until then it belongs to a relay
     */
    private record Waiting(OutboxEntry entry, Instant due, Instant leasedUntil) {
        boolean isFree(Instant now) {
            return !due.isAfter(now) && !leasedUntil.isAfter(now);
        }

        boolean isParked() {
            return entry.parkedBecause() != null;
        }
    }

    synchronized void add(List<Message> events) {
        for (Message event : events) {
            OutboxEntry entry = new OutboxEntry(++lastPosition, event, 0, null);
            waiting.put(entry.position(), new Waiting(entry, Instant.MIN, Instant.MIN));
        }
    }

    @Override
    public synchronized List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        checkLimit(limit);
        List<OutboxEntry> claimed = new ArrayList<>();
        Set<MessageKey> held = new HashSet<>();
        for (Waiting candidate : List.copyOf(waiting.values())) {
            MessageKey key = candidate.entry().message().key();
            if (claimed.size() == limit) {
                break;
            }
            if (candidate.isParked() || held.contains(key)) {
                continue;
            }
            if (!candidate.isFree(now)) {
                hold(held, key);
                continue;
            }
            claimed.add(candidate.entry());
            waiting.put(candidate.entry().position(), new Waiting(candidate.entry(), candidate.due(), now.plus(lease)));
        }
        return claimed;
    }

    /** Lets younger events of the key wait for one that cannot be claimed now. */
    void hold(Set<MessageKey> held, MessageKey key) {
        held.add(key);
    }

    @Override
    public synchronized void published(List<Long> positions) {
        positions.forEach(waiting::remove);
    }

    @Override
    public synchronized void failed(long position, Instant retryAt) {
        Waiting failed = waiting.get(position);
        if (failed == null) {
            return;
        }
        OutboxEntry entry = failed.entry();
        waiting.put(
                position,
                new Waiting(
                        new OutboxEntry(position, entry.message(), entry.attempts() + 1, entry.parkedBecause()),
                        retryAt,
                        Instant.MIN));
        giveBackLater(entry);
    }

    /** Later ones of its key, claimed with it and not tried, go back together with it. */
    private void giveBackLater(OutboxEntry failed) {
        waiting.tailMap(failed.position(), false).replaceAll((position, later) -> {
            boolean sameKey =
                    later.entry().message().key().equals(failed.message().key());
            return sameKey ? new Waiting(later.entry(), later.due(), Instant.MIN) : later;
        });
    }

    @Override
    public synchronized void park(long position, String cause) {
        waiting.computeIfPresent(position, (key, was) -> withCause(was, cause));
    }

    @Override
    public synchronized List<OutboxEntry> parked(int limit) {
        checkLimit(limit);
        return entries(Waiting::isParked).stream().limit(limit).toList();
    }

    @Override
    public synchronized void unpark(long position) {
        waiting.computeIfPresent(position, (key, was) -> was.isParked() ? withCause(was, null) : was);
    }

    @Override
    public synchronized long pending() {
        return entries(entry -> !entry.isParked()).size();
    }

    private List<OutboxEntry> entries(Predicate<Waiting> wanted) {
        return waiting.values().stream().filter(wanted).map(Waiting::entry).toList();
    }

    private static Waiting withCause(Waiting was, @Nullable String cause) {
        OutboxEntry entry = was.entry();
        return new Waiting(
                new OutboxEntry(entry.position(), entry.message(), entry.attempts(), cause), Instant.MIN, Instant.MIN);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > Query.MAX_LIMIT) {
            throw StorageProblem.BAD_LIMIT.failure(limit, Query.MAX_LIMIT);
        }
    }
}
