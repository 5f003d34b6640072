package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.memory;
import static org.dealersdk.testkit.inmemory.Mutant.outbox;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingOutbox;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;

/** Faults of the outbox. */
final class OutboxMutants {

    private OutboxMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(appending());
        all.addAll(claiming());
        return all;
    }

    private static Message with(Message m, StoreId store, Map<String, String> headers) {
        return new Message(m.id(), store, m.subjectType(), m.subjectId(), m.name(), m.at(), headers, m.body());
    }

    private static Mutant appendsAs(
            String fault, String name, String rule, java.util.function.BiFunction<StoreId, Message, Message> change) {
        return unit(fault, name, rule, (store, inner) -> new ForwardingUnit(inner) {
            @Override
            public void append(Message event) {
                inner.append(change.apply(store, event));
            }
        });
    }

    private static List<Mutant> appending() {
        return List.of(
                appendsAs("OB-11", "headers are dropped", "OUT.1", (store, m) -> with(m, m.store(), Map.of())),
                appendsAs(
                        "OB-12",
                        "the store of an event is overwritten",
                        "OUT.14",
                        (store, m) -> with(m, store, m.headers())),
                plugin("OB-1", "an event can be claimed before its unit commits", "OUT.2", faulty -> {
                    MemoryOutbox early = new MemoryOutbox();
                    faulty.memory = () -> new Memory(early);
                    faulty.storage = inner -> new ForwardingStorage(inner) {
                        @Override
                        UnitOfWork unit(StoreId store, UnitOfWork unit) {
                            return new ForwardingUnit(unit) {
                                @Override
                                public void append(Message event) {
                                    if (event.store().equals(store)) {
                                        early.add(List.of(event));
                                    } else {
                                        inner.append(event);
                                    }
                                }
                            };
                        }
                    };
                }),
                storage("OB-3", "a late committer is skipped", "OUT.3", OutboxMutants::highWaterMark),
                memory(
                        "OB-13",
                        "events of one unit come in reverse",
                        "OUT.4",
                        () -> new Memory(new MemoryOutbox() {
                            @Override
                            synchronized void add(List<Message> events) {
                                List<Message> reversed = new ArrayList<>(events);
                                Collections.reverse(reversed);
                                super.add(reversed);
                            }
                        })),
                memory(
                        "OB-8",
                        "equal events collapse into one",
                        "OUT.7",
                        () -> new Memory(new MemoryOutbox() {
                            @Override
                            synchronized void add(List<Message> events) {
                                super.add(new ArrayList<>(new java.util.LinkedHashSet<>(events)));
                            }
                        })));
    }

    /** Numbers are taken when appending; the relay never looks below the highest number it has seen. */
    private static Storage highWaterMark(Storage storage) {
        AtomicLong numbers = new AtomicLong();
        AtomicLong highest = new AtomicLong();
        Map<String, Long> taken = new ConcurrentHashMap<>();
        Set<Long> known = ConcurrentHashMap.newKeySet();
        return new ForwardingStorage(storage) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return new ForwardingUnit(unit) {
                    @Override
                    public void append(Message event) {
                        taken.put(event.id(), numbers.incrementAndGet());
                        inner.append(event);
                    }
                };
            }

            @Override
            Outbox outbox(Outbox outbox) {
                return new ForwardingOutbox(outbox) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        long mark = highest.get();
                        List<OutboxEntry> seen = new ArrayList<>();
                        for (OutboxEntry entry : inner.claim(relay, limit, lease, now)) {
                            long number = taken.getOrDefault(entry.message().id(), 0L);
                            if (known.contains(entry.position()) || number > mark) {
                                known.add(entry.position());
                                seen.add(entry);
                            }
                            highest.accumulateAndGet(number, Math::max);
                        }
                        return seen;
                    }
                };
            }
        };
    }

    private static List<Mutant> claiming() {
        return List.of(
                memory(
                        "OB-5",
                        "younger events of a key pass a waiting one",
                        "OUT.5",
                        () -> new Memory(new MemoryOutbox() {
                            @Override
                            void hold(Set<MessageKey> held, MessageKey key) {}
                        })),
                memory(
                        "OB-6",
                        "a waiting event stops all others",
                        "OUT.5",
                        () -> new Memory(new MemoryOutbox() {
                            @Override
                            void hold(Set<MessageKey> held, MessageKey key) {
                                super.hold(held, key);
                                for (String subject : List.of("x", "y", "z", "s")) {
                                    held.add(new MessageKey(key.store(), key.subjectType(), subject));
                                }
                            }
                        })),
                outbox("OB-14", "a lease never ends", "OUT.6", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        return inner.claim(relay, limit, Duration.ofDays(1000), now);
                    }
                }),
                outbox("OB-15", "a lease holds nothing", "OUT.6", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        return inner.claim(relay, limit, Duration.ZERO, now);
                    }
                }),
                outbox("OB-16", "failures are not counted", "OUT.8", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        return inner.claim(relay, limit, lease, now).stream()
                                .map(e -> new OutboxEntry(e.position(), e.message(), 0, e.parkedBecause()))
                                .toList();
                    }
                }),
                outbox("OB-17", "a failed event can be claimed at once", "OUT.8", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public void failed(long position, Instant retryAt) {
                        inner.failed(position, Instant.MIN);
                    }
                }),
                outbox("OB-18", "parking loses the event", "OUT.9", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public void park(long position, String cause) {
                        inner.published(List.of(position));
                    }
                }),
                storage("OB-19", "an event taken out goes to the end", "OUT.10", inner -> new ForwardingStorage(inner) {
                    @Override
                    Outbox outbox(Outbox outbox) {
                        return new ForwardingOutbox(outbox) {
                            @Override
                            public void unpark(long position) {
                                parked(1000).stream()
                                        .filter(e -> e.position() == position)
                                        .findFirst()
                                        .ifPresent(e -> {
                                            inner.published(List.of(position));
                                            again(e.message());
                                        });
                            }
                        };
                    }

                    private void again(Message message) {
                        inner.transact(message.store(), unit -> {
                            unit.append(message);
                            return true;
                        });
                    }
                }),
                outbox("OB-20", "pending stops counting at two", "OUT.11", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public long pending() {
                        return Math.min(2, inner.pending());
                    }
                }),
                outbox("OB-21", "the limit is ignored", "OUT.12", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        inner.parked(limit);
                        return inner.claim(relay, 1000, lease, now);
                    }
                }),
                outbox(
                        "OB-9",
                        "claims are ordered by the time of the event",
                        "OUT.13",
                        inner -> new ForwardingOutbox(inner) {
                            @Override
                            public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                                return inner.claim(relay, limit, lease, now).stream()
                                        .sorted(Comparator.comparing((OutboxEntry e) ->
                                                        e.message().at())
                                                .thenComparing(e -> e.message().id()))
                                        .toList();
                            }
                        }),
                outbox("OB-10", "claiming reads first and marks later", "OUT.15", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        List<OutboxEntry> read = inner.claim(relay, limit, Duration.ZERO, now);
                        LockSupport.parkNanos(2_000_000);
                        inner.claim(relay, limit, lease, now);
                        return read;
                    }
                }));
    }
}
