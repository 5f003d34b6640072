package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.broker;
import static org.dealersdk.testkit.inmemory.Mutant.messaging;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** Faults of messaging. */
final class MessagingMutants {

    private MessagingMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(delivery());
        all.addAll(groups());
        all.addAll(failing());
        return all;
    }

    private static Mutant handling(String fault, String name, String rule, UnaryOperator<MessageHandler> wrap) {
        return messaging(fault, name, rule, inner -> new ForwardingMessaging(inner) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                return inner.subscribe(request, wrap.apply(handler));
            }
        });
    }

    private static Mutant asking(String fault, String name, String rule, UnaryOperator<SubscriptionRequest> change) {
        return messaging(fault, name, rule, inner -> new ForwardingMessaging(inner) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                return inner.subscribe(change.apply(request), handler);
            }
        });
    }

    private static Mutant grouped(
            String fault, String name, String rule, java.util.function.Function<SubscriptionRequest, Group> group) {
        return broker(fault, name, rule, () -> new Broker() {
            @Override
            Group newGroup(SubscriptionRequest request) {
                return group.apply(request);
            }
        });
    }

    private static SubscriptionRequest with(SubscriptionRequest r, String group, Start start, int attempts) {
        return new SubscriptionRequest(group, r.stores(), r.names(), start, attempts, r.backoff());
    }

    private static List<Mutant> delivery() {
        return List.of(
                messaging("MS-15", "headers are dropped", "MSG.1", inner -> new ForwardingMessaging(inner) {
                    @Override
                    public void publish(List<Message> messages) {
                        inner.publish(messages.stream()
                                .map(m -> new Message(
                                        m.id(),
                                        m.store(),
                                        m.subjectType(),
                                        m.subjectId(),
                                        m.name(),
                                        m.at(),
                                        Map.of(),
                                        m.body()))
                                .toList());
                    }
                }),
                grouped("MS-2", "a completed message comes again later", "MSG.2", request -> new Group(request) {
                    private Turn first;
                    private int finished;

                    @Override
                    void finished(Turn turn) {
                        super.finished(turn);
                        first = first == null ? turn : first;
                        if (++finished == 4) {
                            offer(first.index(), first.delivery().message());
                        }
                    }
                }),
                handling("MS-3", "a handler's failure is swallowed", "MSG.3", handler -> delivery -> {
                    try {
                        handler.handle(delivery);
                    } catch (Throwable swallowed) {
                        return;
                    }
                }),
                handling("MS-3b", "errors are swallowed, exceptions are not", "MSG.3", handler -> delivery -> {
                    try {
                        handler.handle(delivery);
                    } catch (Error swallowed) {
                        return;
                    }
                }),
                plugin(
                        "MS-16",
                        "the backoff is by the system's clock",
                        "MSG.3",
                        faulty -> faulty.context = context ->
                                new PluginContext(context.configuration(), Clock.systemUTC(), context.json())),
                grouped("MS-4", "a retried message is passed by younger ones", "MSG.4", request -> new Group(request) {
                    @Override
                    boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                        return true;
                    }
                }),
                grouped("MS-7b", "one retry stops all keys", "MSG.5", request -> new Group(request) {
                    @Override
                    boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                        return held.isEmpty() && held.add(key);
                    }
                }),
                messaging(
                        "MS-17",
                        "part of a list is sent before a body is found too large",
                        "MSG.7",
                        inner -> new ForwardingMessaging(inner) {
                            @Override
                            public void publish(List<Message> messages) {
                                messages.forEach(message -> inner.publish(List.of(message)));
                            }
                        }));
    }

    private static List<Mutant> groups() {
        return List.of(
                asking(
                        "MS-12a",
                        "all groups compete for the messages",
                        "MSG.10",
                        r -> with(r, "everybody" + r.stores(), r.start(), r.maxAttempts())),
                privately("MS-12b", "each member gets everything", "MSG.11"),
                asking(
                        "MS-12c",
                        "a new group always begins at the earliest",
                        "MSG.12",
                        r -> with(r, r.group(), new Start.Earliest(), r.maxAttempts())),
                asking(
                        "MS-11",
                        "a replay by position begins one too late",
                        "MSG.12",
                        r -> r.start() instanceof Start.From f && f.position().matches("m\\d+")
                                ? with(r, r.group(), next(f), r.maxAttempts())
                                : r),
                asking(
                        "MS-11b",
                        "a replay by time leaves out its instant",
                        "MSG.12",
                        r -> r.start() instanceof Start.At at && at.time().isAfter(Instant.EPOCH)
                                ? with(r, r.group(), new Start.At(at.time().plusNanos(1_000)), r.maxAttempts())
                                : r),
                grouped("TN-6", "events of other stores are delivered", "MSG.14", request -> new Group(request) {
                    @Override
                    void offer(int index, Message message) {
                        super.offer(
                                index,
                                message.store()
                                                .equals(request.stores()
                                                        .iterator()
                                                        .next())
                                        ? message
                                        : new Message(
                                                message.id(),
                                                request.stores().iterator().next(),
                                                message.subjectType(),
                                                message.subjectId(),
                                                message.name(),
                                                message.at(),
                                                message.headers(),
                                                message.body()));
                    }
                }),
                grouped("MS-18", "members with other filters join", "MSG.15", request -> new Group(request) {
                    @Override
                    boolean sameFilter(SubscriptionRequest other) {
                        return true;
                    }
                }),
                plugin("MS-19", "progress is lost when closed", "MSG.16", faulty -> faulty.forgetsWhenClosed = true),
                messaging(
                        "MS-14",
                        "closing does not wait for the handler",
                        "MSG.30",
                        inner -> new ForwardingMessaging(inner) {
                            @Override
                            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                                Subscription subscription = inner.subscribe(request, handler);
                                return () -> {
                                    Thread closing = new Thread(subscription::close, "testkit closing");
                                    closing.setDaemon(true);
                                    closing.start();
                                };
                            }
                        }));
    }

    private static Start next(Start.From from) {
        int index = Integer.parseInt(from.position().substring(1));
        return index == 0 ? new Start.From("m1") : new Start.From("m" + Math.min(3, index + 1));
    }

    private static Mutant privately(String fault, String name, String rule) {
        AtomicInteger members = new AtomicInteger();
        return asking(
                fault,
                name,
                rule,
                r -> with(r, r.group() + "#" + members.incrementAndGet(), r.start(), r.maxAttempts()));
    }

    private static List<Mutant> failing() {
        return List.of(
                asking("MS-7", "a poison message is tried for ever", "MSG.20", r -> with(r, r.group(), r.start(), 100)),
                letters(
                        "MS-10",
                        "a dead letter loses the headers",
                        letter -> new DeadLetter(
                                new Message(
                                        letter.message().id(),
                                        letter.message().store(),
                                        letter.message().subjectType(),
                                        letter.message().subjectId(),
                                        letter.message().name(),
                                        letter.message().at().plusSeconds(1),
                                        Map.of("dead", "true"),
                                        letter.message().body()),
                                letter.attempts(),
                                letter.cause())),
                letters(
                        "SE-2b",
                        "the cause holds the failure's text",
                        letter -> new DeadLetter(
                                letter.message(), letter.attempts(), letter.cause() + ": a customer's name")),
                handling("MS-8", "attempts are counted per member", "MSG.21", handler -> {
                    Map<String, Integer> counts = Collections.synchronizedMap(new HashMap<>());
                    return delivery -> handler.handle(new Delivery(
                            delivery.message(),
                            delivery.position(),
                            counts.merge(delivery.message().id(), 1, Integer::sum)));
                }),
                grouped(
                        "MS-20",
                        "a dead letter holds its key though that is declined",
                        "MSG.22",
                        request -> new Group(request) {
                            private final Set<MessageKey> dead = new java.util.HashSet<>();

                            @Override
                            void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
                                super.failed(turn, cause, member, now);
                                if (turn.delivery().attempt() >= member.maxAttempts()) {
                                    dead.add(turn.delivery().message().key());
                                }
                            }

                            @Override
                            boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
                                return super.isFirst(held, key, atWork) && !dead.contains(key);
                            }

                            @Override
                            void redeliver(List<String> messageIds) {
                                dead.clear();
                                super.redeliver(messageIds);
                            }
                        }),
                messaging(
                        "MS-21",
                        "redelivery copies the message and keeps the letter",
                        "MSG.23",
                        inner -> new ForwardingMessaging(inner) {
                            @Override
                            public void redeliver(String group, List<String> messageIds) {
                                inner.publish(inner.deadLetters(group, 100).stream()
                                        .map(DeadLetter::message)
                                        .filter(message -> messageIds.contains(message.id()))
                                        .toList());
                            }
                        }),
                messaging(
                        "MS-22", "dead letters come youngest first", "MSG.24", inner -> new ForwardingMessaging(inner) {
                            @Override
                            public List<DeadLetter> deadLetters(String group, int limit) {
                                List<DeadLetter> letters = new ArrayList<>(inner.deadLetters(group, limit));
                                Collections.reverse(letters);
                                return letters;
                            }
                        }),
                messaging(
                        "MS-1",
                        "what waits for its retry is lost when the member leaves",
                        "MSG.31",
                        MessagingMutants::losing));
    }

    private static Messaging losing(Messaging messaging) {
        Map<String, Set<String>> lost = Collections.synchronizedMap(new HashMap<>());
        return new ForwardingMessaging(messaging) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                Set<String> waiting = Collections.synchronizedSet(new java.util.HashSet<>());
                Set<String> gone = lost.computeIfAbsent(
                        request.group(), group -> Collections.synchronizedSet(new java.util.HashSet<>()));
                Subscription subscription = inner.subscribe(request, delivery -> {
                    String id = delivery.message().id();
                    if (gone.contains(id)) {
                        return;
                    }
                    waiting.add(id);
                    handler.handle(delivery);
                    waiting.remove(id);
                });
                return () -> {
                    subscription.close();
                    gone.addAll(waiting);
                };
            }
        };
    }

    private static Mutant letters(String fault, String name, UnaryOperator<DeadLetter> change) {
        return messaging(fault, name, "MSG.20", inner -> new ForwardingMessaging(inner) {
            @Override
            public List<DeadLetter> deadLetters(String group, int limit) {
                return inner.deadLetters(group, limit).stream().map(change).toList();
            }
        });
    }
}
