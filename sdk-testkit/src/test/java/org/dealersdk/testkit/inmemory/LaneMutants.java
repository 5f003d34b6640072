package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.broker;
import static org.dealersdk.testkit.inmemory.Mutant.messaging;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** Faults of messaging with keys that are nearly the same, unusual messages, failures of several kinds, many messages, and leaving. */
final class LaneMutants {

    private LaneMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(lanes());
        all.addAll(messages());
        all.addAll(List.of(
                grouped("MS-43", "the dead letter names the first failure", "MSG.20", FirstCause::new),
                grouped("MS-44", "the dead letter names the root of the failure", "MSG.20", RootCause::new),
                grouped("MS-45", "what more than 1000 messages wait for is lost", "MSG.13", Thousand::new),
                messaging("MS-46", "an interrupted caller's close does not wait", "MSG.30", Impatient::new),
                plugin("MS-47", "what a leaving member had fetched goes to the end", "MSG.35", LaneMutants::leaving)));
        return all;
    }

    private static Mutant grouped(String fault, String name, String rule, Function<SubscriptionRequest, Group> group) {
        return broker(fault, name, rule, () -> brokerOf(group));
    }

    private static Broker brokerOf(Function<SubscriptionRequest, Group> group) {
        return new Broker() {
            @Override
            Group newGroup(SubscriptionRequest request) {
                return group.apply(request);
            }
        };
    }

    private static Mutant lane(String fault, String name, Function<MessageKey, Object> lane) {
        return grouped(fault, name, "MSG.5", request -> new Group(request) {
            @Override
            boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                String shared = String.valueOf(lane.apply(key));
                return held.add(new MessageKey(new StoreId("lane"), "", shared));
            }
        });
    }

    private static String joined(MessageKey key) {
        return key.store().value() + ':' + key.subjectType() + ':' + key.subjectId();
    }

    private static List<Mutant> lanes() {
        return List.of(
                lane("MS-30", "stores share the lanes", key -> List.of(key.subjectType(), key.subjectId())),
                lane("MS-31", "types share the lanes", key -> List.of(key.store(), key.subjectId())),
                lane(
                        "MS-32",
                        "lanes are named in small letters",
                        key -> key.toString().toLowerCase(Locale.ROOT)),
                lane(
                        "MS-33",
                        "lanes are named in a normal form",
                        key -> Normalizer.normalize(key.toString(), Normalizer.Form.NFC)),
                lane("MS-34", "lanes are named by parts with a colon", LaneMutants::joined),
                lane("MS-35", "lanes are named by the hash of the key", MessageKey::hashCode),
                lane(
                        "MS-36",
                        "257 lanes for all keys",
                        key -> Math.floorMod(joined(key).hashCode(), 257)),
                lane(
                        "MS-37",
                        "lanes are named by the parts in the order of the alphabet",
                        key -> new HashSet<>(List.of(key.store().value(), key.subjectType(), key.subjectId()))),
                plugin("MS-38", "a dead letter holds the subject in every store", "MSG.22", LaneMutants::holding));
    }

    private static void holding(Mutant.FaultyPlugin faulty) {
        faulty.descriptor = of -> {
            Map<Capability, String> declined = new EnumMap<>(of.declined());
            declined.remove(Capability.HOLD_KEY);
            return new PluginDescriptor(of.id(), of.vendor(), of.version(), of.spiVersion(), declined);
        };
        faulty.broker = () -> brokerOf(Holding::new);
    }

    private static List<Mutant> messages() {
        return List.of(
                delivering("MS-39", "a retry tells the time in milliseconds", "MSG.1", delivery -> {
                    Message was = delivery.message();
                    return delivery.attempt() == 1 ? was : with(was, millis(was), was.headers());
                }),
                delivering("MS-40", "names of headers come in small letters", "MSG.1", delivery -> {
                    Map<String, String> small = new TreeMap<>();
                    delivery.message()
                            .headers()
                            .forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
                    return with(delivery.message(), delivery.message().at(), small);
                }),
                messaging("MS-41", "a dead letter tells the time in milliseconds", "MSG.20", inner -> {
                    return new ForwardingMessaging(inner) {
                        @Override
                        public List<DeadLetter> deadLetters(String group, int limit) {
                            return inner.deadLetters(group, limit).stream()
                                    .map(letter -> new DeadLetter(
                                            with(
                                                    letter.message(),
                                                    millis(letter.message()),
                                                    letter.message().headers()),
                                            letter.attempts(),
                                            letter.cause()))
                                    .toList();
                        }
                    };
                }),
                messaging("MS-42", "a redelivered message has lost its headers", "MSG.20", Bare::new));
    }

    private static Mutant delivering(String fault, String name, String rule, Function<Delivery, Message> change) {
        return messaging(fault, name, rule, inner -> new ForwardingMessaging(inner) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                return inner.subscribe(
                        request,
                        delivery -> handler.handle(
                                new Delivery(change.apply(delivery), delivery.position(), delivery.attempt())));
            }
        });
    }

    private static Instant millis(Message message) {
        return message.at().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Message with(Message was, Instant at, Map<String, String> headers) {
        return new Message(
                was.id(), was.store(), was.subjectType(), was.subjectId(), was.name(), at, headers, was.body());
    }

    /** Holds what has the dead letter's subject id. */
    private static final class Holding extends Group {
        private final Set<String> dead = new HashSet<>();

        Holding(SubscriptionRequest request) {
            super(request);
        }

        @Override
        void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
            super.failed(turn, cause, member, now);
            if (turn.delivery().attempt() >= member.maxAttempts()) {
                dead.add(turn.delivery().message().subjectId());
            }
        }

        @Override
        boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
            return super.isFirst(held, key, atWork) && !dead.contains(key.subjectId());
        }

        @Override
        void redeliver(List<String> messageIds) {
            dead.clear();
            super.redeliver(messageIds);
        }
    }

    private static final class FirstCause extends Group {
        private final Map<Integer, Throwable> first = new HashMap<>();

        FirstCause(SubscriptionRequest request) {
            super(request);
        }

        @Override
        void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
            super.failed(turn, first.computeIfAbsent(turn.index(), any -> cause), member, now);
        }
    }

    private static final class RootCause extends Group {
        RootCause(SubscriptionRequest request) {
            super(request);
        }

        @Override
        void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
            Throwable root = cause.getCause();
            super.failed(turn, root == null ? cause : root, member, now);
        }
    }

    /** Has room for so many. */
    private static final class Thousand extends Group {
        private static final int ROOM = 1_000;
        private int waiting;

        Thousand(SubscriptionRequest request) {
            super(request);
        }

        @Override
        void offer(int index, Message message) {
            if (waiting < ROOM) {
                waiting++;
                super.offer(index, message);
            }
        }

        @Override
        void finished(Turn turn) {
            waiting--;
            super.finished(turn);
        }
    }

    private static final class Impatient extends ForwardingMessaging {
        Impatient(Messaging inner) {
            super(inner);
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            Subscription subscription = inner.subscribe(request, handler);
            return () -> {
                if (!Thread.currentThread().isInterrupted()) {
                    subscription.close();
                    return;
                }
                Thread closing = new Thread(subscription::close, "testkit closing");
                closing.setDaemon(true);
                closing.start();
            };
        }
    }

    private static final class Bare extends ForwardingMessaging {
        private final Set<String> again = ConcurrentHashMap.newKeySet();

        Bare(Messaging inner) {
            super(inner);
        }

        @Override
        public void redeliver(String group, List<String> messageIds) {
            again.addAll(messageIds);
            inner.redeliver(group, messageIds);
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            UnaryOperator<Message> change =
                    message -> again.contains(message.id()) ? with(message, message.at(), Map.of()) : message;
            return inner.subscribe(
                    request,
                    delivery -> handler.handle(
                            new Delivery(change.apply(delivery.message()), delivery.position(), delivery.attempt())));
        }
    }

    /** While a member leaves, the second message of its key goes behind all others. */
    private static void leaving(Mutant.FaultyPlugin faulty) {
        AtomicBoolean leaves = new AtomicBoolean();
        faulty.messaging = inner -> new ForwardingMessaging(inner) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                leaves.set(false);
                Subscription subscription = inner.subscribe(request, handler);
                return () -> {
                    leaves.set(true);
                    subscription.close();
                };
            }
        };
        faulty.broker = () -> brokerOf(request -> new Group(request) {
            private final TreeMap<Integer, Message> offered = new TreeMap<>();

            @Override
            void offer(int index, Message message) {
                offered.put(index, message);
                super.offer(index, message);
            }

            @Override
            void finished(Turn turn) {
                super.finished(turn);
                offered.remove(turn.index());
                MessageKey key = turn.delivery().message().key();
                for (Map.Entry<Integer, Message> next : offered.entrySet()) {
                    if (leaves.get() && next.getValue().key().equals(key)) {
                        Delivery delivery = new Delivery(next.getValue(), Broker.position(next.getKey()), 1);
                        super.finished(new Turn(next.getKey(), delivery));
                        super.offer(offered.lastKey() + 500, next.getValue());
                        return;
                    }
                }
            }
        });
    }
}
