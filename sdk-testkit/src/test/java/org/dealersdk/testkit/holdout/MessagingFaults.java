package org.dealersdk.testkit.holdout;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Limits;
import org.jspecify.annotations.Nullable;

/** Faults of messaging. */
final class MessagingFaults {

    private MessagingFaults() {}

    static List<HoldOut> all() {
        List<HoldOut> all = new ArrayList<>(groups());
        all.addAll(members());
        return all;
    }

    private static List<HoldOut> groups() {
        return List.of(
                HoldOut.post(
                        "MSG.12",
                        true,
                        "the first message at or after a time is looked for by halving, as if times only grew",
                        () -> new Post() {
                            @Override
                            int at(Instant time) {
                                int low = 0;
                                int high = log.size();
                                while (low < high) {
                                    int middle = (low + high) / 2;
                                    if (log.get(middle).at().isBefore(time)) {
                                        low = middle + 1;
                                    } else {
                                        high = middle;
                                    }
                                }
                                return low;
                            }
                        }),
                HoldOut.post("MSG.12", false, "a start at a time begins after it", () -> new Post() {
                    @Override
                    int at(Instant time) {
                        return super.at(time.plusNanos(1000));
                    }
                }),
                HoldOut.post(
                        "MSG.13",
                        true,
                        "a group has a place only when it has completed something: until then it begins anew each time",
                        () -> new Post() {
                            @Override
                            synchronized Party join(SubscriptionRequest request) {
                                Party known = parties.get(request.group());
                                if (known != null
                                        && !known.everCompleted
                                        && known.open.values().stream().noneMatch(open -> open.atWork)
                                        && known.dead.isEmpty()) {
                                    parties.remove(request.group());
                                }
                                return super.join(request);
                            }
                        }),
                HoldOut.post("MSG.14", true, "names are prefixes, as topics of brokers are", () -> new Post() {
                    @Override
                    boolean wants(SubscriptionRequest request, Message message) {
                        return request.stores().contains(message.store())
                                && (request.names().isEmpty()
                                        || request.names().stream().anyMatch(message.name()::startsWith));
                    }
                }),
                HoldOut.post("MSG.14", true, "names are patterns, in which a point is any character", () -> new Post() {
                    @Override
                    boolean wants(SubscriptionRequest request, Message message) {
                        return request.stores().contains(message.store())
                                && (request.names().isEmpty()
                                        || request.names().stream().anyMatch(message.name()::matches));
                    }
                }),
                HoldOut.post("MSG.1", true, "of several stores only the first is subscribed", () -> new Post() {
                    @Override
                    boolean wants(SubscriptionRequest request, Message message) {
                        return super.wants(request, message)
                                && request.stores().iterator().next().equals(message.store());
                    }
                }),
                HoldOut.post(
                        "MSG.24",
                        true,
                        "dead letters are limited before those of other groups are left out",
                        () -> new Post() {
                            @Override
                            synchronized List<DeadLetter> deadLetters(String group, int limit) {
                                TreeMap<Integer, List<String>> all = new TreeMap<>();
                                parties.forEach((name, party) -> party.dead
                                        .keySet()
                                        .forEach(index -> all.computeIfAbsent(index, key -> new ArrayList<>())
                                                .add(name)));
                                return all.entrySet().stream()
                                        .flatMap(entry -> entry.getValue().stream()
                                                .sorted()
                                                .map(name -> Map.entry(name, entry.getKey())))
                                        .limit(limit)
                                        .filter(entry -> entry.getKey().equals(group))
                                        .map(entry -> parties.get(group).dead.get(entry.getValue()))
                                        .toList();
                            }
                        }),
                HoldOut.post(
                        "MSG.23", false, "only the first of several dead letters is redelivered", () -> new Post() {
                            @Override
                            synchronized void redeliver(String group, List<String> ids) {
                                super.redeliver(group, ids.stream().limit(1).toList());
                            }
                        }),
                HoldOut.post("MSG.23", true, "redelivery stops at the first unknown message", () -> new Post() {
                    @Override
                    synchronized void redeliver(String group, List<String> ids) {
                        Party party = parties.get(group);
                        for (String id : ids) {
                            if (party == null
                                    || party.dead.values().stream()
                                            .noneMatch(
                                                    dead -> dead.message().id().equals(id))) {
                                return;
                            }
                            super.redeliver(group, List.of(id));
                        }
                    }
                }),
                HoldOut.post(
                        "MSG.20",
                        true,
                        "a message that died once, was redelivered and fails again is dead at once",
                        () -> new Post() {
                            private final List<String> died = new ArrayList<>();

                            @Override
                            boolean isDead(Open open, SubscriptionRequest member) {
                                boolean dead = super.isDead(open, member) || died.contains(open.message.id());
                                if (dead) {
                                    died.add(open.message.id());
                                }
                                return dead;
                            }
                        }),
                HoldOut.post("MSG.3", true, "the wait doubles with each attempt", () -> new Post() {
                    @Override
                    Instant retryAt(Instant now, SubscriptionRequest member, int failures) {
                        return now.plus(member.backoff().multipliedBy(1L << Math.min(20, failures - 1)));
                    }
                }),
                HoldOut.post("MSG.3", true, "no wait is taken for not set, which is one second", () -> new Post() {
                    @Override
                    Instant retryAt(Instant now, SubscriptionRequest member, int failures) {
                        return now.plus(member.backoff().isZero() ? Duration.ofSeconds(1) : member.backoff());
                    }
                }),
                HoldOut.post("MSG.20", false, "one attempt is taken for one more attempt", () -> new Post() {
                    @Override
                    boolean isDead(Open open, SubscriptionRequest member) {
                        return open.failures >= Math.max(2, member.maxAttempts());
                    }
                }),
                HoldOut.post("MSG.16", false, "dead letters are in memory", () -> new Post() {
                    @Override
                    void reopened() {
                        parties.values().forEach(party -> party.dead.clear());
                    }
                }),
                HoldOut.post(
                        "MSG.21",
                        true,
                        "attempts are in memory: after connecting again they count anew",
                        () -> new Post() {
                            @Override
                            void reopened() {
                                parties.values()
                                        .forEach(party -> party.open.values().forEach(open -> open.failures = 0));
                            }
                        }),
                HoldOut.post(
                        "MSG.3",
                        true,
                        "the time of the next attempt is in memory: after connecting again a failed message comes at once",
                        () -> new Post() {
                            @Override
                            void reopened() {
                                parties.values()
                                        .forEach(party ->
                                                party.open.values().forEach(open -> open.notBefore = Instant.MIN));
                            }
                        }),
                HoldOut.post(
                        "MSG.6",
                        true,
                        "keys are shared out by the number of members: when one joins, keys move to it while a message of theirs is at work",
                        () -> new Post() {
                            private final Map<Party, List<Object>> members = new HashMap<>();

                            @Override
                            synchronized @Nullable Turn take(Party party, Object member, Instant now) {
                                List<Object> all = members.computeIfAbsent(party, key -> new ArrayList<>());
                                if (!all.contains(member)) {
                                    all.add(member);
                                }
                                all.removeIf(one -> ((PostOffice.Postman) one).closed);
                                java.util.Set<Object> held = new java.util.HashSet<>();
                                for (Map.Entry<Integer, Open> entry : party.open.entrySet()) {
                                    Open open = entry.getValue();
                                    boolean mine =
                                            Math.floorMod(open.message.key().hashCode(), all.size())
                                                    == all.indexOf(member);
                                    if (open.atWork) {
                                        if (workers.get(open) == member) {
                                            held.add(open.message.key());
                                        }
                                        continue;
                                    }
                                    if (mine && held.add(open.message.key()) && !open.notBefore.isAfter(now)) {
                                        open.atWork = true;
                                        workers.put(open, member);
                                        return new Turn(
                                                entry.getKey(),
                                                new Delivery(
                                                        open.message, position(entry.getKey()), open.failures + 1));
                                    }
                                }
                                return null;
                            }

                            private final Map<Open, Object> workers = new HashMap<>();
                        }),
                HoldOut.post(
                        "MSG.4",
                        true,
                        "a message that failed twice is put aside to be tried later, and its key goes on meanwhile",
                        () -> new Post() {
                            @Override
                            Object key(Party party, Open open) {
                                return open.failures > 1 ? open : super.key(party, open);
                            }
                        }));
    }

    private static List<HoldOut> members() {
        return List.of(
                HoldOut.office(
                        "MSG.3",
                        true,
                        "a handler that throws InterruptedException is taken for the end of the subscription",
                        (post, clock) -> office(
                                post,
                                clock,
                                (office, party, request, handler) ->
                                        new PostOffice.Postman(office, party, request, handler) {
                                            @Override
                                            void handle(Post.Turn turn) {
                                                super.handle(turn);
                                            }

                                            private boolean interrupted;

                                            @Override
                                            boolean goesOn() {
                                                return super.goesOn() && !interrupted;
                                            }

                                            @Override
                                            Post.@Nullable Turn next() {
                                                Post.Turn turn = super.next();
                                                return turn;
                                            }

                                            @Override
                                            public void run() {
                                                while (goesOn()) {
                                                    Post.Turn turn = next();
                                                    if (turn == null) {
                                                        continue;
                                                    }
                                                    try {
                                                        handler.handle(turn.delivery());
                                                    } catch (InterruptedException stop) {
                                                        office.post.failed(
                                                                party, turn, stop, request, office.clock.instant());
                                                        interrupted = true;
                                                        continue;
                                                    } catch (Throwable failure) {
                                                        office.post.failed(
                                                                party, turn, failure, request, office.clock.instant());
                                                        continue;
                                                    }
                                                    office.post.finished(party, turn);
                                                }
                                            }
                                        })),
                HoldOut.office(
                        "MSG.1",
                        true,
                        "a handler that leaves its thread interrupted ends the subscription",
                        (post, clock) -> office(
                                post,
                                clock,
                                (office, party, request, handler) ->
                                        new PostOffice.Postman(office, party, request, handler) {
                                            @Override
                                            boolean goesOn() {
                                                return super.goesOn()
                                                        && !Thread.currentThread()
                                                                .isInterrupted();
                                            }
                                        })),
                HoldOut.office(
                        "MSG.1",
                        true,
                        "a subscription nobody holds is swept away by the garbage collector",
                        (post, clock) -> new PostOffice(post, clock) {
                            @Override
                            public synchronized Subscription subscribe(
                                    SubscriptionRequest request, MessageHandler handler) {
                                Subscription inner = super.subscribe(request, handler);
                                Subscription outer = new Subscription() {
                                    @Override
                                    public void close() {
                                        inner.close();
                                    }
                                };
                                WeakReference<Subscription> held = new WeakReference<>(outer);
                                Thread sweeper = new Thread(() -> {
                                    while (held.get() != null && !closed) {
                                        try {
                                            Thread.sleep(5);
                                        } catch (InterruptedException stop) {
                                            return;
                                        }
                                    }
                                    inner.close();
                                });
                                sweeper.setDaemon(true);
                                sweeper.start();
                                sweepers.add(sweeper);
                                return outer;
                            }

                            private final List<Thread> sweepers = new ArrayList<>();

                            @Override
                            public void close() {
                                super.close();
                                sweepers.forEach(sweeper -> {
                                    try {
                                        sweeper.join();
                                    } catch (InterruptedException stop) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
                            }
                        }),
                HoldOut.office(
                        "MSG.30",
                        true,
                        "closing a second time returns at once, though the first still waits for the handler",
                        (post, clock) -> office(
                                post,
                                clock,
                                (office, party, request, handler) ->
                                        new PostOffice.Postman(office, party, request, handler) {
                                            @Override
                                            public void close() {
                                                if (!closed) {
                                                    super.close();
                                                }
                                            }
                                        })),
                HoldOut.office(
                        "MSG.30",
                        true,
                        "closing a subscription waits, closing the messaging only tells",
                        (post, clock) -> new PostOffice(post, clock) {
                            @Override
                            public void close() {
                                closed = true;
                                post.close();
                                postmen.forEach(postman -> postman.closed = true);
                            }
                        }),
                HoldOut.office(
                        "MSG.31",
                        false,
                        "members fetch eight messages ahead, and lose them when they close",
                        (post, clock) -> office(
                                post,
                                clock,
                                (office, party, request, handler) ->
                                        new PostOffice.Postman(office, party, request, handler) {
                                            private final List<Post.Turn> ahead = new ArrayList<>();

                                            @Override
                                            Post.@Nullable Turn next() {
                                                while (ahead.size() < 8) {
                                                    Post.Turn turn = ahead.isEmpty()
                                                            ? super.next()
                                                            : office.post.take(party, this, office.clock.instant());
                                                    if (turn == null) {
                                                        break;
                                                    }
                                                    ahead.add(turn);
                                                }
                                                return ahead.isEmpty() || closed ? null : ahead.remove(0);
                                            }
                                        })),
                HoldOut.office(
                        "MSG.7",
                        false,
                        "a body of exactly 1 MiB is refused",
                        (post, clock) -> new PostOffice(post, clock) {
                            @Override
                            public void publish(List<Message> messages) {
                                messages.forEach(message -> {
                                    if (message.body().getBytes(StandardCharsets.UTF_8).length >= Limits.MAX_DOCUMENT) {
                                        throw MessagingProblem.TOO_LARGE.failure(
                                                Limits.MAX_DOCUMENT, Limits.MAX_DOCUMENT);
                                    }
                                });
                                super.publish(messages);
                            }
                        }));
    }

    private interface Hire {
        PostOffice.Postman hire(
                PostOffice office, Post.Party party, SubscriptionRequest request, MessageHandler handler);
    }

    private static PostOffice office(Post post, java.time.Clock clock, Hire hire) {
        return new PostOffice(post, clock) {
            @Override
            Postman postman(Post.Party party, SubscriptionRequest request, MessageHandler handler) {
                return hire.hire(this, party, request, handler);
            }
        };
    }
}
