package org.dealersdk.testkit.holdout;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.OutboxEntry;

/** Faults of the outbox. */
final class OutboxFaults {

    private OutboxFaults() {}

    static List<HoldOut> all() {
        return List.of(
                HoldOut.depot(
                        "OUT.16",
                        true,
                        "the cause of a parked event is not kept: after opening again it waits like all others",
                        () -> new Depot() {
                            @Override
                            void reopened() {
                                crate.slips.values().forEach(slip -> slip.cause = null);
                            }
                        }),
                HoldOut.depot(
                        "OUT.6",
                        true,
                        "leases are in memory: after opening again another relay gets what one still holds",
                        () -> new Depot() {
                            @Override
                            void reopened() {
                                crate.slips.values().stream()
                                        .filter(slip -> slip.attempts == 0)
                                        .forEach(slip -> slip.free = Instant.MIN);
                            }
                        }),
                HoldOut.depot(
                        "OUT.8",
                        true,
                        "the time of the next attempt is in memory: after opening again a failed event comes at once",
                        () -> new Depot() {
                            @Override
                            void reopened() {
                                crate.slips.values().stream()
                                        .filter(slip -> slip.attempts > 0)
                                        .forEach(slip -> slip.free = Instant.MIN);
                            }
                        }),
                HoldOut.crate(
                        "OUT.8",
                        true,
                        "a failed event is free only after its time, not from then on",
                        () -> new Crate() {
                            @Override
                            boolean isFree(Slip slip, Instant now) {
                                return super.isFree(slip, now) && !slip.free.equals(now);
                            }
                        }),
                HoldOut.crate("OUT.6", false, "leases are whole seconds, cut", () -> new Crate() {
                    @Override
                    Instant until(Instant now, Duration lease) {
                        return now.plusSeconds(lease.toSeconds());
                    }
                }),
                HoldOut.crate("OUT.6", true, "lease ends are whole seconds, cut", () -> new Crate() {
                    @Override
                    Instant until(Instant now, Duration lease) {
                        return now.plus(lease).truncatedTo(ChronoUnit.SECONDS);
                    }
                }),
                HoldOut.crate(
                        "OUT.5",
                        false,
                        "the limit is applied before held events are left out: they starve all others",
                        () -> new Crate() {
                            @Override
                            public synchronized List<OutboxEntry> claim(
                                    String relay, int limit, Duration lease, Instant now) {
                                check(limit);
                                List<Long> first = slips.values().stream()
                                        .filter(slip -> slip.cause == null)
                                        .limit(limit)
                                        .map(slip -> slip.position)
                                        .toList();
                                Map<Long, Slip> rest = new HashMap<>(slips);
                                rest.keySet().removeAll(first);
                                slips.keySet().retainAll(first);
                                try {
                                    return super.claim(relay, limit, lease, now);
                                } finally {
                                    slips.putAll(rest);
                                }
                            }
                        }),
                HoldOut.crate(
                        "OUT.5",
                        true,
                        "events are looked through 64 at a time: what is held there starves all others",
                        () -> new Crate() {
                            @Override
                            public synchronized List<OutboxEntry> claim(
                                    String relay, int limit, Duration lease, Instant now) {
                                check(limit);
                                List<Long> first = slips.values().stream()
                                        .filter(slip -> slip.cause == null)
                                        .limit(limit + 64L)
                                        .map(slip -> slip.position)
                                        .toList();
                                Map<Long, Slip> rest = new HashMap<>(slips);
                                rest.keySet().removeAll(first);
                                slips.keySet().retainAll(first);
                                try {
                                    return super.claim(relay, limit, lease, now);
                                } finally {
                                    slips.putAll(rest);
                                }
                            }
                        }),
                HoldOut.crate(
                        "OUT.11",
                        true,
                        "pending is a counter, taken down for every position reported as published, unknown or repeated ones too",
                        () -> new Crate() {
                            private long away;

                            @Override
                            public synchronized void published(List<Long> positions) {
                                away += positions.size()
                                        - positions.stream()
                                                .distinct()
                                                .filter(slips::containsKey)
                                                .count();
                                super.published(positions);
                            }

                            @Override
                            public synchronized long pending() {
                                return Math.max(0, super.pending() - away);
                            }
                        }),
                HoldOut.crate(
                        "OUT.7",
                        true,
                        "reporting nothing as published makes a statement with an empty list, which fails",
                        () -> new Crate() {
                            @Override
                            public synchronized void published(List<Long> positions) {
                                if (positions.isEmpty()) {
                                    throw new IllegalStateException("syntax error near )");
                                }
                                super.published(positions);
                            }
                        }),
                HoldOut.crate(
                        "OUT.7",
                        false,
                        "a failure of an unknown position is a failure of the outbox",
                        () -> new Crate() {
                            @Override
                            public synchronized void failed(long position, Instant retryAt) {
                                if (!slips.containsKey(position)) {
                                    throw new IllegalStateException("no row");
                                }
                                super.failed(position, retryAt);
                            }
                        }),
                HoldOut.crate(
                        "OUT.8",
                        true,
                        "taking an event out of the parked ones forgets how often it failed",
                        () -> new Crate() {
                            @Override
                            public synchronized void unpark(long position) {
                                Slip slip = slips.get(position);
                                if (slip != null && slip.cause != null) {
                                    slip.attempts = 0;
                                }
                                super.unpark(position);
                            }
                        }),
                HoldOut.crate("OUT.6", true, "unpark of an event that is not parked ends its lease", () -> new Crate() {
                    @Override
                    public synchronized void unpark(long position) {
                        Slip slip = slips.get(position);
                        if (slip != null) {
                            slip.cause = null;
                            slip.free = Instant.MIN;
                        }
                    }
                }),
                HoldOut.crate(
                        "OUT.5",
                        true,
                        "keys are held by the hash of the aggregate's id in 16 partitions: keys of one partition wait for each other",
                        () -> new Crate() {
                            @Override
                            Object key(Slip slip) {
                                return Math.floorMod(slip.message.key().hashCode(), 16);
                            }
                        }),
                HoldOut.crate(
                        "OUT.5",
                        true,
                        "the key is the aggregate's id alone: other types and stores of the same id wait",
                        () -> new Crate() {
                            @Override
                            Object key(Slip slip) {
                                return slip.message.subjectId();
                            }
                        }),
                HoldOut.crate(
                        "OUT.6",
                        true,
                        "time never goes back: a claim with an earlier time counts as the latest ever seen",
                        () -> new Crate() {
                            private Instant latest = Instant.MIN;

                            @Override
                            public synchronized List<OutboxEntry> claim(
                                    String relay, int limit, Duration lease, Instant now) {
                                latest = now.isAfter(latest) ? now : latest;
                                return super.claim(relay, limit, lease, latest);
                            }
                        }),
                HoldOut.crate("OUT.1", true, "headers are kept as lines of a property file", () -> new Crate() {
                    @Override
                    Message kept(Message event) {
                        StringBuilder lines = new StringBuilder();
                        event.headers()
                                .forEach((name, value) -> lines.append(name)
                                        .append('=')
                                        .append(value)
                                        .append('\n'));
                        Properties read = new Properties();
                        try {
                            read.load(new java.io.StringReader(lines.toString()));
                        } catch (java.io.IOException | IllegalArgumentException failure) {
                            return event;
                        }
                        Map<String, String> headers = new HashMap<>();
                        read.forEach((name, value) -> headers.put((String) name, (String) value));
                        return new Message(
                                event.id(),
                                event.store(),
                                event.subjectType(),
                                event.subjectId(),
                                event.name(),
                                event.at(),
                                headers,
                                event.body());
                    }
                }),
                HoldOut.crate("OUT.1", false, "the time of an event is kept to the millisecond", () -> new Crate() {
                    @Override
                    Message kept(Message event) {
                        return new Message(
                                event.id(),
                                event.store(),
                                event.subjectType(),
                                event.subjectId(),
                                event.name(),
                                event.at().truncatedTo(ChronoUnit.MILLIS),
                                event.headers(),
                                event.body());
                    }
                }),
                HoldOut.crate(
                        "OUT.8",
                        true,
                        "the number of attempts stops at 7, the largest its three bits hold",
                        () -> new Crate() {
                            @Override
                            public synchronized void failed(long position, Instant retryAt) {
                                super.failed(position, retryAt);
                                Slip slip = slips.get(position);
                                if (slip != null) {
                                    slip.attempts = Math.min(slip.attempts, 7);
                                }
                            }
                        }));
    }
}
