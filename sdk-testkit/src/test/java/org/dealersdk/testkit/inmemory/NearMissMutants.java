package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.SearchMutants.filtering;
import static org.dealersdk.testkit.inmemory.SearchMutants.paged;
import static org.dealersdk.testkit.inmemory.StorageMutants.altering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingOutbox;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;

/** Faults that show only at one size, one moment or after one event, and are right everywhere else. */
final class NearMissMutants {

    private NearMissMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(values());
        all.addAll(pages());
        all.addAll(events());
        all.addAll(messages());
        return all;
    }

    private static List<Mutant> values() {
        ZoneId zone = ZoneId.of("America/New_York");
        return List.of(
                altering(
                        "RT-2",
                        "instants past the middle of a millisecond are rounded up",
                        "STO.5",
                        p -> p.at() == null || p.at().getNano() / 1_000 % 1_000 < 500
                                ? p
                                : p.with("at", p.at().plusMillis(1).truncatedTo(ChronoUnit.MILLIS))),
                altering(
                        "RT-4",
                        "instants go through the local time of a zone with summer time",
                        "STO.5",
                        p -> p.at() == null
                                ? p
                                : p.with(
                                        "at",
                                        LocalDateTime.ofInstant(p.at(), ZoneOffset.UTC)
                                                .atZone(zone)
                                                .toLocalDateTime()
                                                .toInstant(ZoneOffset.UTC))),
                filtering(
                        "NM-1",
                        "equal looks at the first 200 characters",
                        "STO.60",
                        condition -> condition instanceof Condition.Equal e && e.value() instanceof String text
                                ? value -> value instanceof String other
                                        && head(other).equals(head(text))
                                : null));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static List<Mutant> pages() {
        return List.of(
                paged("QP-2", "ties of the first page stand in reverse", "STO.67", new SearchMutants.Pager() {
                    @Override
                    <A> List<Stored<A>> all(UnitOfWork unit, Query<A> query) {
                        List<Stored<A>> all = new ArrayList<>(super.all(unit, query));
                        int last = Math.min(query.limit(), all.size()) - 1;
                        if (query.orderBy() != null && query.cursor() == null && last > 0 && tied(query, all, last)) {
                            all.add(last - 1, all.remove(last));
                        }
                        return all;
                    }

                    private <A> boolean tied(Query<A> query, List<Stored<A>> all, int last) {
                        return query.type()
                                .attribute(String.valueOf(query.orderBy()))
                                .filter(by -> by.values(all.get(last).aggregate())
                                        .equals(by.values(all.get(last - 1).aggregate())))
                                .isPresent();
                    }
                }),
                paged("QP-6", "the cursor keeps milliseconds of an instant", "STO.67", new SearchMutants.Pager() {
                    @Override
                    <A> int start(StoreId store, Query<A> query, List<Stored<A>> all, String cursor) {
                        int start = super.start(store, query, all, cursor);
                        while ("at".equals(query.orderBy())
                                && start > 0
                                && start < all.size()
                                && millis(query, all.get(start - 1)).equals(millis(query, all.get(start)))) {
                            start++;
                        }
                        return start;
                    }

                    private <A> String millis(Query<A> query, Stored<A> stored) {
                        Object at = query.type().attribute("at").orElseThrow().value(stored.aggregate());
                        return at instanceof Instant instant
                                ? instant.truncatedTo(ChronoUnit.MILLIS).toString()
                                : query.type().id(stored.aggregate());
                    }
                }));
    }

    private static List<Mutant> events() {
        return List.of(
                storage("OB-2", "events of an undone unit are kept", "OUT.2", inner -> new ForwardingStorage(inner) {
                    @Override
                    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                        List<Message> appended = new ArrayList<>();
                        try {
                            return inner.transact(store, unit -> work.apply(remembering(unit, appended)));
                        } catch (RuntimeException undone) {
                            if (!appended.isEmpty()) {
                                inner.transact(store, unit -> {
                                    appended.forEach(unit::append);
                                    return true;
                                });
                            }
                            throw undone;
                        }
                    }
                }),
                storage(
                        "OB-4",
                        "the place of an undone event stops the relay",
                        "OUT.3",
                        inner -> new ForwardingStorage(inner) {
                            private final AtomicBoolean gap = new AtomicBoolean();

                            @Override
                            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                                List<Message> appended = new ArrayList<>();
                                try {
                                    return inner.transact(store, unit -> work.apply(remembering(unit, appended)));
                                } catch (RuntimeException undone) {
                                    gap.compareAndSet(false, !appended.isEmpty());
                                    throw undone;
                                }
                            }

                            @Override
                            Outbox outbox(Outbox outbox) {
                                return new ForwardingOutbox(outbox) {
                                    @Override
                                    public List<OutboxEntry> claim(
                                            String relay, int limit, Duration lease, Instant now) {
                                        return gap.get() ? List.of() : inner.claim(relay, limit, lease, now);
                                    }
                                };
                            }
                        }),
                storage("OB-22", "attempts are forgotten when closed", "OUT.16", ForgettingAttempts::new));
    }

    private static UnitOfWork remembering(UnitOfWork unit, List<Message> appended) {
        return new ForwardingUnit(unit) {
            @Override
            public void append(Message event) {
                inner.append(event);
                appended.add(event);
            }
        };
    }

    /** Counts the failures of an event from this opening on only. */
    private static final class ForgettingAttempts extends ForwardingStorage {

        private final Map<Long, AtomicInteger> here = new ConcurrentHashMap<>();

        ForgettingAttempts(Storage inner) {
            super(inner);
        }

        @Override
        Outbox outbox(Outbox outbox) {
            return new ForwardingOutbox(outbox) {
                @Override
                public void failed(long position, Instant retryAt) {
                    inner.failed(position, retryAt);
                    here.computeIfAbsent(position, key -> new AtomicInteger()).incrementAndGet();
                }

                @Override
                public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                    return inner.claim(relay, limit, lease, now).stream()
                            .map(e -> new OutboxEntry(e.position(), e.message(), attempts(e), e.parkedBecause()))
                            .toList();
                }

                private int attempts(OutboxEntry entry) {
                    AtomicInteger counted = here.get(entry.position());
                    return counted == null ? 0 : counted.get();
                }
            };
        }
    }

    private static List<Mutant> messages() {
        return List.of(
                Mutant.messaging(
                        "NM-2",
                        "the third attempt is called the second",
                        "MSG.3",
                        inner -> new ForwardingMessaging(inner) {
                            @Override
                            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                                return inner.subscribe(
                                        request,
                                        delivery -> handler.handle(
                                                delivery.attempt() == 3
                                                        ? new org.dealersdk.spi.messaging.Delivery(
                                                                delivery.message(), delivery.position(), 2)
                                                        : delivery));
                            }
                        }),
                Mutant.broker("MS-13", "members take messages of one key side by side", "MSG.6", () -> new Broker() {
                    @Override
                    Group newGroup(SubscriptionRequest request) {
                        return new Group(request) {
                            @Override
                            boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                                return atWork ? !held.contains(key) : super.isFirst(held, key, false);
                            }
                        };
                    }
                }),
                plugin("MS-23", "what is published while a group has no member is lost", "MSG.13", faulty -> {
                    Set<String> absent = ConcurrentHashMap.newKeySet();
                    faulty.broker = () -> new Broker() {
                        @Override
                        Group newGroup(SubscriptionRequest request) {
                            return new Group(request) {
                                @Override
                                void offer(int index, Message message) {
                                    if (!absent.contains(request.group())) {
                                        super.offer(index, message);
                                    }
                                }
                            };
                        }
                    };
                    faulty.messaging = inner -> new ForwardingMessaging(inner) {
                        @Override
                        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                            absent.remove(request.group());
                            Subscription member = inner.subscribe(request, handler);
                            return () -> {
                                member.close();
                                absent.add(request.group());
                            };
                        }
                    };
                }));
    }
}
