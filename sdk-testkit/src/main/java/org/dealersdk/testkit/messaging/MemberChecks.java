package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;

/** What groups want to the letter, and what members and handlers do to their threads. */
final class MemberChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final String NAME = "org.dealersdk.testkitprobe.noted.v1";

    private MemberChecks() {}

    @Proves(value = "MSG.12", cure = "Look through the messages in their order; their times need not grow.")
    static void a_start_at_a_time_begins_with_the_first_message_of_that_time(MessagingTrial trial) {
        Instant noon = trial.clock().instant();
        List<Integer> minutes = List.of(10, 5, 20, 7, 30, 1, 25);
        for (int i = 0; i < minutes.size(); i++) {
            trial.publish(new Message(
                    "x" + i,
                    trial.store(),
                    "testkit-probe",
                    "x",
                    NAME,
                    noon.plusSeconds(60L * minutes.get(i)),
                    Map.of(),
                    "{}"));
        }
        for (int minute : List.of(0, 6, 7, 10, 11, 20, 21, 25, 30)) {
            int first = 0;
            while (minutes.get(first) < minute) {
                first++;
            }
            Recorder recorder = trial.recorder("from minute " + minute);
            Subscription subscription =
                    trial.subscribe(trial.newGroup(), new Start.At(noon.plusSeconds(60L * minute)), recorder);
            recorder.awaitDone("x6");
            List<String> expected = new ArrayList<>();
            for (int i = first; i < minutes.size(); i++) {
                expected.add("x" + i);
            }
            trial.equal("what came from minute " + minute + " on", expected, recorder.doneOf("x"));
            subscription.close();
        }
    }

    @Proves(
            value = "MSG.14",
            cure = "Compare names and stores as a whole, as SubscriptionRequest.wants does, all of them.")
    static void names_and_stores_are_taken_literally_and_all_of_them(MessagingTrial trial) {
        List<StoreId> stores = new ArrayList<>(List.of(trial.store()));
        for (String tail : List.of("a", "A", "Aa", "BB", "%", "_", "*", ".")) {
            stores.add(new StoreId(trial.store().value() + tail));
        }
        List<String> names = List.of("n.a", "n.ab", "nxa", "N.A", "n", "n.", "n.a.v1", "n.%", "n.*", "*", "n._");
        Set<StoreId> wantedStores = Set.copyOf(stores.subList(0, 4));
        Set<String> wantedNames = Set.of("n.a", "n.%", "*");
        Recorder recorder = trial.recorder("handler");
        trial.subscribe(
                new SubscriptionRequest(
                        trial.newGroup(), wantedStores, wantedNames, EARLIEST, 3, MessagingTrial.BACKOFF),
                recorder);
        Set<String> expected = new TreeSet<>();
        List<Message> all = new ArrayList<>();
        for (int store = 0; store < stores.size(); store++) {
            for (String name : names) {
                Message message = trial.message(stores.get(store), store + " " + name, "x", name);
                all.add(message);
                if (wantedStores.contains(message.store()) && wantedNames.contains(name)) {
                    expected.add(message.id());
                }
            }
        }
        trial.messaging().publish(all);
        for (StoreId store : stores.subList(0, wantedStores.size())) {
            Message last = trial.message(store, "last of " + store, "x", "n.a");
            expected.add(last.id());
            trial.messaging().publish(List.of(last));
            recorder.awaitDone(last.id());
        }
        Set<String> got = new TreeSet<>();
        recorder.begun().forEach(delivery -> got.add(delivery.message().id()));
        trial.equal("what came", expected, got);
    }

    @Proves(value = "MSG.7", cure = "Count bytes of UTF-8, and refuse only what is above 1 MiB.")
    static void a_body_may_have_exactly_one_mebibyte(MessagingTrial trial) {
        Message plain = trial.message("x", "x");
        String largest = "\"" + "\u00e9".repeat(Limits.MAX_DOCUMENT / 2 - 1) + "\"";
        Message fits = new Message("fits", plain.store(), "testkit-probe", "x", NAME, plain.at(), Map.of(), largest);
        Message above =
                new Message("above", plain.store(), "testkit-probe", "x", NAME, plain.at(), Map.of(), largest + " ");
        Recorder recorder = trial.recorder("handler");
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.refused(MessagingProblem.TOO_LARGE, () -> trial.messaging().publish(List.of(above)));
        trial.messaging().publish(List.of(fits));
        trial.messaging().publish(List.of());
        recorder.awaitDone("fits");
        trial.that(recorder.done().get(0).message().equals(fits), "the body as it was", "another one");
    }

    @Proves(
            value = "MSG.3",
            cure = "Catch every throwable of the handler, clear the interrupt, and go on; no backoff means at once.")
    static void whatever_a_handler_throws_the_member_goes_on(MessagingTrial trial) {
        List<Throwable> causes = List.of(
                new InterruptedException(),
                new AssertionError(),
                new NoClassDefFoundError(),
                new OutOfMemoryError(),
                new Throwable());
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            String id = delivery.message().id();
            if (id.startsWith("x") && delivery.attempt() == 1) {
                DeliveryChecks.<RuntimeException>sneak(causes.get(Integer.parseInt(id.substring(1))));
            }
        });
        trial.subscribe(
                new SubscriptionRequest(trial.newGroup(), Set.of(trial.store()), Set.of(), EARLIEST, 3, Duration.ZERO),
                recorder);
        for (int i = 0; i < causes.size(); i++) {
            trial.publish(trial.message("x" + i, "x" + i));
            recorder.awaitDone("x" + i);
            trial.equal("the attempts", List.of(1, 2), recorder.attempts("x" + i));
        }
    }

    @Proves(value = "MSG.1", cure = "Clear the thread's interrupt after each handler; only close ends a member.")
    static void a_handler_that_interrupts_its_thread_still_gets_the_next_message(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler")
                .doing(delivery -> Thread.currentThread().interrupt());
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        for (int i = 0; i < 3; i++) {
            trial.publish(trial.message("x" + i, "x"), trial.message("y" + i, "y"));
            recorder.awaitDone("x" + i);
            recorder.awaitDone("y" + i);
        }
    }

    @Proves(value = "MSG.1", cure = "Hold on to a subscription until it is closed; the caller may forget it.")
    static void a_subscription_nobody_holds_goes_on(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler");
        trial.answered("subscribe", trial.messaging().subscribe(trial.request(trial.newGroup(), EARLIEST), recorder));
        for (int i = 0; i < 3; i++) {
            trial.publish(trial.message("x" + i, "x"));
            recorder.awaitDone("x" + i);
            System.gc();
        }
    }

    @Proves(value = "MSG.6", cure = "When members come or go, move a key only when none of its messages is at work.")
    static void a_key_at_work_stays_where_it_is_when_members_join(MessagingTrial trial) {
        for (String key : List.of("a", "b", "c", "d", "e")) {
            CountDownLatch release = trial.hold();
            String group = trial.newGroup();
            List<Recorder> members = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                members.add(trial.recorder(key + " member " + i).doing(delivery -> {
                    if (delivery.message().id().equals(key + "1")) {
                        release.await();
                    }
                }));
            }
            List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
            subscriptions.add(trial.subscribe(group, new Start.Latest(), members.get(0)));
            trial.publish(trial.message(key + "1", key));
            trial.eventually(
                    key + "1 to be begun", () -> !members.get(0).begun().isEmpty(), () -> "nothing");
            Background joining = Background.start("joining", () -> {
                subscriptions.add(trial.subscribe(group, new Start.Latest(), members.get(1)));
                subscriptions.add(trial.subscribe(group, new Start.Latest(), members.get(2)));
            });
            trial.letGoOn(joining::hasEnded);
            trial.publish(trial.message(key + "2", key));
            for (int i = 0; i < 32; i++) {
                trial.publish(trial.message(key + "other" + i, key + "other" + i));
            }
            trial.letGoOn(() ->
                    members.stream().mapToInt(member -> member.done().size()).sum() >= 6);
            trial.that(
                    members.stream()
                            .flatMap(member -> member.begun().stream())
                            .noneMatch(delivery -> delivery.message().id().equals(key + "2")),
                    key + "2 to wait while " + key + "1 is at work",
                    "it was begun");
            release.countDown();
            trial.ends("joining to end", joining);
            trial.eventually(
                    key + "2 to be completed",
                    () -> members.stream().anyMatch(member -> member.isDone(key + "2")),
                    () -> "it is missing");
            subscriptions.forEach(Subscription::close);
        }
    }

    @Proves(value = "MSG.4", cure = "Hold a key back at every attempt, not only at the first ones.")
    static void a_key_waits_through_all_attempts(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.message().id().equals("x1") && delivery.attempt() < 8) {
                throw new IllegalStateException();
            }
        });
        trial.subscribe(
                new SubscriptionRequest(
                        trial.newGroup(), Set.of(trial.store()), Set.of(), EARLIEST, 9, MessagingTrial.BACKOFF),
                recorder);
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"));
        recorder.awaitAttempts("x1", 1);
        for (int attempt = 2; attempt <= 8; attempt++) {
            trial.fenceElsewhere(recorder);
            trial.equal("what is completed of the key", List.of(), recorder.doneOf("x"));
            trial.afterBackoff(recorder, "x1", attempt);
        }
        recorder.awaitDone("x2");
        trial.equal("the order", List.of("x1", "x2"), recorder.doneOf("x"));
    }

    @Proves(value = "MSG.21", cure = "Keep attempts, and when the next is due, where the messages are.")
    static void attempts_and_their_times_are_there_after_opening_again(MessagingTrial trial) {
        String group = trial.newGroup();
        trial.publish(trial.message("poison", "p"));
        Recorder first = trial.recorder("before").doing(FailingChecks::failOnPoison);
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        first.awaitAttempts("poison", 1);
        trial.fenceElsewhere(first);
        subscription.close();
        trial.reopen();
        Recorder second = trial.recorder("after").doing(FailingChecks::failOnPoison);
        trial.subscribe(group, EARLIEST, second);
        trial.fenceElsewhere(second);
        trial.equal("the attempts before the backoff has passed", List.of(), second.attempts("poison"));
        trial.afterBackoff(second, "poison", 2);
        trial.equal(
                "the first attempt after opening again",
                2,
                second.attempts("poison").get(0));
    }

    @Proves(
            value = "MSG.30",
            cure = "Let every close wait for the handler, the second one and that of the whole messaging too.")
    static void every_close_waits_for_the_handler(MessagingTrial trial) {
        for (boolean whole : new boolean[] {false, true}) {
            CountDownLatch release = trial.hold();
            AtomicBoolean atWork = new AtomicBoolean();
            Recorder recorder = trial.recorder("handler").doing(delivery -> {
                atWork.set(true);
                try {
                    release.await();
                } finally {
                    atWork.set(false);
                }
            });
            Subscription subscription = trial.subscribe(trial.newGroup(), new Start.Latest(), recorder);
            trial.publish(trial.message("x" + whole, "x"));
            trial.eventually("the handler to begin", atWork::get, () -> "nothing");
            List<Background> closing = new ArrayList<>();
            AtomicBoolean early = new AtomicBoolean();
            for (Runnable close :
                    List.<Runnable>of(whole ? trial.messaging()::close : subscription::close, subscription::close)) {
                Background one = Background.start("closing", () -> {
                    close.run();
                    if (atWork.get()) {
                        early.set(true);
                    }
                });
                closing.add(one);
                one.endsWithin(MessagingTrial.LOOK);
            }
            release.countDown();
            closing.forEach(one -> trial.ends("every close to end", one));
            trial.that(!early.get(), "every close to wait for the handler at work", "one returned before");
        }
    }

    @Proves(value = "MSG.31", cure = "Give back everything that was fetched and not completed.")
    static void nothing_fetched_ahead_is_lost_when_a_member_closes(MessagingTrial trial) {
        String group = trial.newGroup();
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            all.add("m" + i);
            trial.publish(trial.message("m" + i, "k" + i % 20));
        }
        CountDownLatch release = trial.hold();
        Recorder first = trial.recorder("first").doing(delivery -> {
            if (delivery.message().id().equals("m3")) {
                release.await();
                throw new IllegalStateException();
            }
        });
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        trial.eventually(
                "m3 to be begun",
                () -> first.begun().stream()
                        .anyMatch(delivery -> delivery.message().id().equals("m3")),
                () -> first.begun().size());
        Background closing = Background.start("closing", subscription::close);
        closing.endsWithin(MessagingTrial.LOOK);
        release.countDown();
        trial.ends("close to end", closing);
        Recorder second = trial.recorder("second");
        trial.subscribe(group, EARLIEST, second);
        trial.afterBackoff(
                "all messages to be completed by one of the two",
                () -> completed(first, second).equals(all),
                () -> completed(first, second));
    }

    private static Set<String> completed(Recorder... recorders) {
        Set<String> ids = new HashSet<>();
        for (Recorder recorder : recorders) {
            recorder.done().forEach(delivery -> ids.add(delivery.message().id()));
        }
        return new TreeSet<>(ids);
    }
}
