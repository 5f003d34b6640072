package org.dealersdk.testkit.plugin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Places beside each other, and what is left after closing. */
final class ClosingChecks {

    private static final String X = "x";

    private ClosingChecks() {}

    @Proves(value = "PLG.12", cure = "Keep nothing in static fields.")
    static void places_are_independent(PluginTrial trial) {
        trial.needsSomethingToOpen();
        if (trial.hasStorage()) {
            Storage one = trial.storage(trial.session().newName());
            Storage other = trial.storage(trial.session().newName());
            insert(trial, one);
            trial.equal("what is found at one place", 1L, count(trial, one));
            trial.equal("what is found at the other", 0L, count(trial, other));
            insert(trial, other);
            one.close();
            trial.equal("what is found at the other", 1L, count(trial, other));
        }
        if (trial.hasMessaging()) {
            Messaging one = trial.messaging(trial.session().newName());
            Messaging other = trial.messaging(trial.session().newName());
            Set<String> got = java.util.concurrent.ConcurrentHashMap.newKeySet();
            trial.closeAtEnd(trial.answered(
                    "subscribe",
                    other.subscribe(
                            request(trial),
                            delivery -> got.add(delivery.message().id()))));
            one.publish(List.of(trial.message("one", X)));
            other.publish(List.of(trial.message("other", X)));
            trial.eventually("the message of this place", () -> got.contains("other"), () -> got);
            trial.equal("what came", Set.of("other"), Set.copyOf(got));
        }
        if (trial.hasNotification()) {
            independentWays(trial);
        }
    }

    @Proves(value = "PLG.20", cure = "Let the second close return at once.")
    static void closing_twice_is_closing_once(PluginTrial trial) {
        trial.needsSomethingToOpen();
        if (trial.hasStorage()) {
            Storage storage = trial.storage(trial.session().newName());
            insert(trial, storage);
            storage.close();
            storage.close();
        }
        if (trial.hasMessaging()) {
            Messaging messaging = trial.messaging(trial.session().newName());
            var subscription = trial.answered("subscribe", messaging.subscribe(request(trial), delivery -> {}));
            subscription.close();
            subscription.close();
            messaging.close();
            messaging.close();
            subscription.close();
        }
        if (trial.hasNotification()) {
            NotificationChannel way = trial.notification(trial.session().newName());
            trial.send(way, X);
            way.close();
            way.close();
        }
    }

    @Proves(value = "PLG.21", cure = "Ask first thing in every call whether it is closed.")
    static void every_call_after_close_is_refused(PluginTrial trial) {
        trial.needsSomethingToOpen();
        if (trial.hasStorage()) {
            Storage storage = trial.storage(trial.session().newName());
            Outbox outbox = trial.answered("outbox()", storage.outbox());
            storage.close();
            storageCalls(trial, storage, outbox).forEach((name, call) -> {
                trial.did(name + " after close");
                trial.refused(StorageProblem.CLOSED, call);
            });
        }
        if (trial.hasMessaging()) {
            Messaging messaging = trial.messaging(trial.session().newName());
            messaging.close();
            messagingCalls(trial, messaging).forEach((name, call) -> {
                trial.did(name + " after close");
                trial.refused(MessagingProblem.CLOSED, call);
            });
        }
        if (trial.hasNotification()) {
            NotificationChannel way = trial.notification(trial.session().newName());
            trial.send(way, X);
            var notice = Notices.plain(trial.store(), "late", Notices.any(way.reaches()));
            way.close();
            trial.did("send after close");
            trial.refused(NotificationProblem.CLOSED, () -> way.send(notice));
            trial.did("reaches after close");
            trial.refused(NotificationProblem.CLOSED, way::reaches);
        }
    }

    @Proves(value = "PLG.22", cure = "Stop and join every thread and executor in close().")
    static void no_thread_is_left_after_close(PluginTrial trial) {
        trial.needsSomethingToOpen();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int round = 0; round < 3; round++) {
            if (trial.hasStorage()) {
                Storage storage = trial.storage(trial.session().newName());
                insert(trial, storage);
                trial.equal("what is found", 1L, count(trial, storage));
                storage.close();
            }
            if (trial.hasMessaging()) {
                Messaging messaging = trial.messaging(trial.session().newName());
                trial.answered("subscribe", messaging.subscribe(request(trial), delivery -> {}));
                messaging.publish(List.of(trial.message("m" + round, X)));
                messaging.close();
            }
            if (trial.hasNotification()) {
                NotificationChannel way = trial.notification(trial.session().newName());
                trial.send(way, X + round);
                way.close();
            }
        }
        trial.noThreadLeft(before);
    }

    private static void independentWays(PluginTrial trial) {
        String place = trial.session().newName();
        String otherPlace = trial.session().newName();
        NotificationChannel one = trial.notification(place);
        NotificationChannel other = trial.notification(otherPlace);
        trial.send(one, X);
        trial.equal(
                "what is heard at the other place", List.of(), trial.session().heard(otherPlace));
        one.close();
        trial.send(other, X);
        trial.eventually(
                "the notice of this place",
                () -> trial.session().heard(otherPlace).size() == 1,
                () -> trial.session().heard(otherPlace));
    }

    private static Map<String, Runnable> storageCalls(PluginTrial trial, Storage storage, Outbox outbox) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("transact", () -> insert(trial, storage));
        calls.put("read", () -> count(trial, storage));
        calls.put(
                "claim",
                () -> outbox.claim(
                        "relay", 1, Duration.ofMinutes(1), trial.clock().instant()));
        calls.put("published", () -> outbox.published(List.of(1L)));
        calls.put("failed", () -> outbox.failed(1, trial.clock().instant()));
        calls.put("park", () -> outbox.park(1, "MSG-040"));
        calls.put("parked", () -> outbox.parked(1));
        calls.put("unpark", () -> outbox.unpark(1));
        calls.put("pending", () -> outbox.pending());
        return calls;
    }

    private static Map<String, Runnable> messagingCalls(PluginTrial trial, Messaging messaging) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("publish", () -> messaging.publish(List.of(trial.message("late", X))));
        calls.put("subscribe", () -> messaging.subscribe(request(trial), delivery -> {}));
        calls.put("deadLetters", () -> messaging.deadLetters("group", 1));
        calls.put("redeliver", () -> messaging.redeliver("group", List.of("m")));
        return calls;
    }

    private static void insert(PluginTrial trial, Storage storage) {
        storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of(X)));
    }

    private static long count(PluginTrial trial, Storage storage) {
        Long count = storage.read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
        return trial.answered("read", count);
    }

    private static SubscriptionRequest request(PluginTrial trial) {
        return SubscriptionRequest.of(trial.session().newName(), trial.store(), new Start.Earliest());
    }
}
