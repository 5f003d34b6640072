package org.dealersdk.testkit.holdout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** The outbox of a depot: slips in commit order. */
class Crate implements Outbox {

    static class Slip {
        final long position;
        final Message message;
        int attempts;

        @Nullable
        String cause;

        Instant free = Instant.MIN;
        String relay = "";

        Slip(long position, Message message) {
            this.position = position;
            this.message = message;
        }

        OutboxEntry entry() {
            return new OutboxEntry(position, message, attempts, cause);
        }
    }

    final TreeMap<Long, Slip> slips = new TreeMap<>();
    long last;

    synchronized void add(List<Message> events) {
        events.forEach(event -> slips.put(++last, new Slip(last, kept(event))));
    }

    Message kept(Message event) {
        return event;
    }

    Object key(Slip slip) {
        return slip.message.key();
    }

    boolean isFree(Slip slip, Instant now) {
        return !slip.free.isAfter(now);
    }

    Instant until(Instant now, Duration lease) {
        return now.plus(lease);
    }

    @Override
    public synchronized List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        check(limit);
        List<OutboxEntry> claimed = new ArrayList<>();
        Set<Object> held = new HashSet<>();
        for (Slip slip : slips.values()) {
            if (claimed.size() == limit) {
                break;
            }
            if (slip.cause != null || held.contains(key(slip))) {
                continue;
            }
            if (!isFree(slip, now)) {
                held.add(key(slip));
                continue;
            }
            claimed.add(slip.entry());
            slip.free = until(now, lease);
            slip.relay = relay;
        }
        return claimed;
    }

    @Override
    public synchronized void published(List<Long> positions) {
        positions.forEach(slips::remove);
    }

    @Override
    public synchronized void failed(long position, Instant retryAt) {
        Slip failed = slips.get(position);
        if (failed != null) {
            failed.attempts++;
            slips.tailMap(position).values().forEach(slip -> {
                if (slip.message.key().equals(failed.message.key())) {
                    slip.free = retryAt;
                }
            });
        }
    }

    @Override
    public synchronized void park(long position, String cause) {
        Slip slip = slips.get(position);
        if (slip != null) {
            slip.cause = cause;
            slip.free = Instant.MIN;
        }
    }

    @Override
    public synchronized List<OutboxEntry> parked(int limit) {
        check(limit);
        return slips.values().stream()
                .filter(slip -> slip.cause != null)
                .limit(limit)
                .map(Slip::entry)
                .toList();
    }

    @Override
    public synchronized void unpark(long position) {
        Slip slip = slips.get(position);
        if (slip != null && slip.cause != null) {
            slip.cause = null;
            slip.free = Instant.MIN;
        }
    }

    @Override
    public synchronized long pending() {
        return slips.values().stream().filter(slip -> slip.cause == null).count();
    }

    static void check(int limit) {
        if (limit < 1 || limit > Query.MAX_LIMIT) {
            throw StorageProblem.BAD_LIMIT.failure(limit, Query.MAX_LIMIT);
        }
    }
}
