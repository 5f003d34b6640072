package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.messaging;
import static org.dealersdk.testkit.inmemory.Mutant.outbox;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingOutbox;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Probe;

/** Faults of languages, zones, missing stores and former declarations; of what order is kept for, and of what is in use. */
final class FurtherMutants {

    private FurtherMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("EM-2", "the text of a failure decides its code", "PLG.32", Talkative::new),
                new Mutant("RT-4c", "instants are kept as local time of the zone", "PLG.33", Local::new),
                plugin("EM-3", "a refused opening ends the open one", "PLG.34", FurtherMutants::rude),
                storage("TN-3", "a missing store is that of the call before", "STO.81", Sticky::new),
                Mutant.unit(
                        "PF-3", "a page walks through all pages before", "CST.3", inner -> new ForwardingUnit(inner) {
                            @Override
                            public <A> Page<A> search(Query<A> query) {
                                String wanted = query.cursor();
                                String cursor = null;
                                while (wanted != null && !wanted.equals(cursor)) {
                                    cursor = inner.search(query.after(cursor)).next();
                                    if (cursor == null) {
                                        break;
                                    }
                                }
                                return inner.search(query);
                            }
                        }),
                storage("RT-14", "what another declaration kept is not found", "STO.15", Declared::new),
                messaging("MS-5", "the partition depends on the event's name", "MSG.34", Named::new),
                Mutant.broker("MS-6", "a further member gets keys others are at work on", "MSG.35", Joining::new),
                messaging("MS-9", "a message is taken off before its dead letter is written", "MSG.36", Losing::new),
                outbox("OB-7", "what is claimed counts as published", "OUT.6", inner -> new ForwardingOutbox(inner) {
                    @Override
                    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
                        List<OutboxEntry> claimed = inner.claim(relay, limit, lease, now);
                        inner.published(
                                claimed.stream().map(OutboxEntry::position).toList());
                        return claimed;
                    }
                }));
    }

    /** Looks for words in what a failure says, in small letters of whichever language. */
    public static final class Talkative extends Mutant.FaultyPlugin {
        public Talkative() {
            storage = inner -> new ForwardingStorage(inner) {
                @Override
                @SuppressWarnings("StringCaseLocaleUsage") // the fault
                public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                    try {
                        return super.transact(store, work);
                    } catch (DealerException failure) {
                        String said = String.valueOf(failure.code()).toLowerCase();
                        boolean understood = said.contains("exists")
                                || said.contains("stale")
                                || said.contains("duplicate")
                                || said.contains("unknown_attribute")
                                || said.contains("wrong_kind")
                                || said.contains("bad_cursor");
                        throw understood ? failure : StorageProblem.INPUT_OUTPUT.failure();
                    }
                }
            };
        }
    }

    /** Keeps the hour on the wall. */
    public static final class Local extends Mutant.FaultyPlugin {
        public Local() {
            storage = inner -> new ForwardingStorage(inner) {
                @Override
                UnitOfWork unit(StoreId store, UnitOfWork unit) {
                    return new ForwardingUnit(unit) {
                        @Override
                        <A> A altered(AggregateType<A> type, A aggregate) {
                            if (aggregate instanceof Probe probe && probe.at() != null) {
                                ZoneId zone = ZoneId.systemDefault();
                                LocalDateTime wall = LocalDateTime.ofInstant(probe.at(), zone);
                                return type.javaType()
                                        .cast(probe.with("at", wall.atZone(zone).toInstant()));
                            }
                            return aggregate;
                        }
                    };
                }
            };
        }
    }

    private static void rude(Mutant.FaultyPlugin faulty) {
        faulty.descriptor = descriptor -> descriptor.without(Capability.SEVERAL_HOSTS, "one after another");
        Map<Memory, Storage> open = new ConcurrentHashMap<>();
        faulty.exclusive = (memory, storage) -> {
            Storage other = open.remove(memory);
            if (other != null) {
                other.close();
                throw StorageProblem.IN_USE.failure();
            }
            open.put(memory, storage);
            return new ForwardingStorage(storage) {
                @Override
                public void close() {
                    super.close();
                    open.remove(memory, storage);
                }
            };
        };
    }

    private static final class Sticky extends ForwardingStorage {

        private volatile StoreId last = new StoreId("nobody");

        Sticky(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            return super.transact(of(store), work);
        }

        @Override
        public <R> R read(StoreId store, Function<? super Reader, R> work) {
            return super.read(of(store), work);
        }

        private StoreId of(StoreId store) {
            if (store != null) {
                last = store;
            }
            return last;
        }
    }

    private static final class Declared extends ForwardingStorage {

        private static final Map<String, Integer> KEPT = new ConcurrentHashMap<>();

        Declared(Storage inner) {
            super(inner);
        }

        @Override
        UnitOfWork unit(StoreId store, UnitOfWork unit) {
            return new ForwardingUnit(unit) {
                @Override
                public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
                    int now = type.attributes().size();
                    return KEPT.getOrDefault(store + type.name() + id, now) == now
                            ? inner.find(type, id)
                            : Optional.empty();
                }

                @Override
                public <A> Version insert(AggregateType<A> type, A aggregate) {
                    KEPT.put(
                            store + type.name() + type.id(aggregate),
                            type.attributes().size());
                    return inner.insert(type, aggregate);
                }
            };
        }
    }

    private static final class Named extends ForwardingMessaging {

        Named(Messaging inner) {
            super(inner);
        }

        @Override
        public void publish(List<Message> messages) {
            inner.publish(messages.stream()
                    .map(m -> about(m, m.subjectId() + "|" + m.name()))
                    .toList());
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            return inner.subscribe(request, delivery -> {
                Message m = delivery.message();
                String subject = m.subjectId().substring(0, m.subjectId().lastIndexOf('|'));
                handler.handle(new Delivery(about(m, subject), delivery.position(), delivery.attempt()));
            });
        }

        private static Message about(Message m, String subject) {
            return new Message(m.id(), m.store(), m.subjectType(), subject, m.name(), m.at(), m.headers(), m.body());
        }
    }

    private static final class Joining extends Broker {

        private final AtomicInteger members = new AtomicInteger();

        @Override
        synchronized Group join(SubscriptionRequest request) {
            members.incrementAndGet();
            return super.join(request);
        }

        @Override
        Group newGroup(SubscriptionRequest request) {
            return new Group(request) {
                @Override
                boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                    return super.isFirst(held, key, atWork) || members.get() > 2;
                }
            };
        }
    }

    private static final class Losing extends ForwardingMessaging {

        private volatile boolean closing;

        Losing(Messaging inner) {
            super(inner);
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            return inner.subscribe(request, delivery -> {
                try {
                    handler.handle(delivery);
                } catch (Exception failure) {
                    if (!closing || delivery.attempt() < request.maxAttempts()) {
                        throw failure;
                    }
                }
            });
        }

        @Override
        public void close() {
            closing = true;
            super.close();
        }
    }
}
