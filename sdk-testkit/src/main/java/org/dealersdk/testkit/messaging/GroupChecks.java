package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;
import org.jspecify.annotations.Nullable;

/** Groups: who gets what, from where on, and what closing means. */
final class GroupChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final Start LATEST = new Start.Latest();
    private static final String NAME = "org.dealersdk.testkitprobe.noted.v1";

    private GroupChecks() {}

    @Proves(value = "MSG.10", cure = "Keep progress and failures per group.")
    static void each_group_gets_everything_whatever_others_do(MessagingTrial trial) {
        Recorder failing = trial.recorder("failing").doing(delivery -> {
            throw new IllegalStateException();
        });
        Recorder good = trial.recorder("good");
        trial.subscribe(trial.newGroup(), EARLIEST, failing);
        trial.subscribe(trial.newGroup(), EARLIEST, good);
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"));
        good.awaitDone("x2");
        failing.awaitAttempts("x1", 1);
        trial.fence(good, "x");
        trial.equal("what the good group got", List.of("x1", "x2"), good.doneOf("x"));
        Recorder third = trial.recorder("third");
        trial.subscribe(trial.newGroup(), EARLIEST, third);
        third.awaitDone("x2");
        trial.equal("what a third group got", List.of("x1", "x2"), third.doneOf("x"));
    }

    @Proves(value = "MSG.11", cure = "Keep one progress for the whole group.")
    static void members_of_a_group_share_its_messages(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder one = trial.recorder("member 1");
        Recorder other = trial.recorder("member 2");
        trial.subscribe(group, EARLIEST, one);
        trial.subscribe(group, EARLIEST, other);
        for (int i = 0; i < 40; i++) {
            trial.publish(trial.message("m" + i, "s" + i % 20));
        }
        for (int i = 0; i < 40; i++) {
            String id = "m" + i;
            trial.eventually("someone to complete " + id, () -> one.isDone(id) || other.isDone(id), () -> "nobody did");
        }
        for (int i = 0; i < 20; i++) {
            String fence = "fence-s" + i;
            trial.publish(trial.message(fence, "s" + i));
            trial.eventually(
                    "someone to complete " + fence, () -> one.isDone(fence) || other.isDone(fence), () -> "nobody did");
        }
        for (int i = 0; i < 40; i++) {
            String id = "m" + i;
            trial.that(!(one.isDone(id) && other.isDone(id)), "one member to complete " + id, "both did");
        }
    }

    @Proves(
            value = "MSG.12",
            cure = "Fix the beginning of a new group when it subscribes, inclusive of the position or time.")
    static void a_new_group_begins_where_it_says(MessagingTrial trial) {
        Instant start = trial.clock().instant();
        List<String> ids = List.of("x0", "x1", "x2", "x3");
        for (String id : ids) {
            trial.publish(trial.message(id, "x"));
            trial.advance(Duration.ofSeconds(10));
        }
        Recorder all = trial.recorder("earliest");
        trial.subscribe(trial.newGroup(), EARLIEST, all);
        all.awaitDone("x3");
        trial.equal("from the earliest on", ids, all.doneOf("x"));
        for (int i = 0; i < ids.size(); i++) {
            begins(trial, new Start.At(start.plusSeconds(10L * i)), ids.subList(i, ids.size()));
            begins(trial, new Start.At(start.plusSeconds(10L * i).minusMillis(1)), ids.subList(i, ids.size()));
            Delivery delivery = all.done().get(i);
            begins(trial, new Start.From(delivery.position()), ids.subList(i, ids.size()));
        }
        begins(trial, LATEST, List.of());
        begins(trial, new Start.At(start.plusSeconds(3600)), List.of());
    }

    private static void begins(MessagingTrial trial, Start start, List<String> expected) {
        Recorder recorder = trial.recorder("new group");
        Subscription subscription = trial.subscribe(trial.newGroup(), start, recorder);
        String last = "later " + trial.session().newName();
        trial.publish(trial.message(last, "x", trial.clock().instant().plusSeconds(7200)));
        recorder.awaitDone(last);
        List<String> done = new ArrayList<>(recorder.doneOf("x"));
        done.removeIf(id -> id.startsWith("later "));
        trial.equal("from " + start + " on", expected, done);
        subscription.close();
    }

    @Proves(value = "MSG.13", cure = "Look at the start only when the group is new.")
    static void a_group_goes_on_where_it_was(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder first = trial.recorder("first");
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"));
        first.awaitDone("x2");
        subscription.close();
        int round = 3;
        for (Start start : List.of(EARLIEST, LATEST, new Start.At(Instant.EPOCH))) {
            String id = "x" + round++;
            trial.publish(trial.message(id, "x"));
            Recorder next = trial.recorder("next");
            Subscription again = trial.subscribe(group, start, next);
            trial.fence(next, "x");
            trial.equal("what the group gets with " + start, List.of(id), next.doneOf("x"));
            again.close();
        }
    }

    @Proves(
            value = "MSG.13",
            cure = "Keep where a new group begins when it subscribes, not when it has completed something.")
    static void a_group_that_completed_nothing_goes_on_where_it_began(MessagingTrial trial) {
        String group = trial.newGroup();
        trial.subscribe(group, LATEST, trial.recorder("first")).close();
        trial.publish(trial.message("x1", "x"));
        Recorder next = trial.recorder("next");
        trial.subscribe(group, LATEST, next);
        next.awaitDone("x1");
    }

    @Proves(value = "MSG.14", cure = "Ask SubscriptionRequest.wants for every message.")
    static void a_group_gets_only_what_it_asked_for(MessagingTrial trial) {
        StoreId elsewhere = new StoreId(trial.session().newName());
        Recorder named = trial.recorder("one name");
        Recorder stores = trial.recorder("one store");
        trial.subscribe(
                new SubscriptionRequest(
                        trial.newGroup(), Set.of(trial.store()), Set.of(NAME), EARLIEST, 3, Duration.ZERO),
                named);
        trial.subscribe(trial.newGroup(), EARLIEST, stores);
        trial.publish(
                trial.message("wanted", "x"),
                trial.message(trial.store(), "other-name", "x", "org.dealersdk.testkitprobe.closed.v1"),
                trial.message(elsewhere, "other-store", "x", NAME));
        trial.fence(named, "x");
        trial.fence(stores, "x");
        trial.equal("with one name", List.of("wanted"), named.doneOf("x"));
        trial.equal("with one store", List.of("wanted", "other-name"), stores.doneOf("x"));
    }

    @Proves(value = "MSG.15", cure = "Compare the request with the group's, and check positions, before joining.")
    static void a_request_that_does_not_fit_is_refused(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder recorder = trial.recorder("member");
        trial.subscribe(group, EARLIEST, recorder);
        trial.fence(recorder, "x");
        StoreId elsewhere = new StoreId(trial.session().newName());
        for (SubscriptionRequest other : List.of(
                new SubscriptionRequest(
                        group, Set.of(trial.store()), Set.of(NAME), EARLIEST, 3, MessagingTrial.BACKOFF),
                new SubscriptionRequest(group, Set.of(elsewhere), Set.of(), EARLIEST, 3, MessagingTrial.BACKOFF))) {
            trial.refused(MessagingProblem.GROUP_DIFFERS, () -> trial.subscribe(other, trial.recorder("other")));
        }
        for (String position : List.of("", "nowhere", "-1", "\u4eac")) {
            trial.refused(
                    MessagingProblem.BAD_POSITION,
                    () -> trial.subscribe(trial.newGroup(), new Start.From(position), trial.recorder("other")));
        }
    }

    @Proves(value = "MSG.16", cure = "Keep messages, progress and dead letters at the place the settings name.")
    static void messages_and_progress_are_there_after_opening_again(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder first = trial.recorder("before").doing(FailingChecks::failOnPoison);
        SubscriptionRequest request =
                new SubscriptionRequest(group, Set.of(trial.store()), Set.of(), EARLIEST, 1, Duration.ZERO);
        trial.subscribe(request, first);
        trial.publish(trial.message("x1", "x"), trial.message("poison", "p"));
        first.awaitDone("x1");
        FailingChecks.dead(trial, group, 1);
        trial.reopen();
        trial.publish(trial.message("x2", "x"));
        Recorder second = trial.recorder("after");
        trial.subscribe(request, second);
        trial.fence(second, "x");
        trial.equal("what the group gets afterwards", List.of("x2"), second.doneOf("x"));
        FailingChecks.dead(trial, group, 1);
        Recorder fresh = trial.recorder("new group");
        trial.subscribe(trial.newGroup(), EARLIEST, fresh);
        trial.fence(fresh, "x");
        trial.equal("what a new group gets", List.of("x1", "x2"), fresh.doneOf("x"));
    }

    @Proves(value = "MSG.30", cure = "Join the delivering threads before close returns.")
    static void closing_waits_for_the_handler_and_ends_delivery(MessagingTrial trial) {
        CountDownLatch release = trial.hold();
        AtomicBoolean finished = new AtomicBoolean();
        Recorder recorder = trial.recorder("member").doing(delivery -> {
            if (delivery.message().id().equals("x1")) {
                try {
                    release.await();
                } finally {
                    finished.set(true);
                }
            }
        });
        Subscription subscription = trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.publish(trial.message("x1", "x"));
        recorder.awaitAttempts("x1", 1);
        AtomicReference<@Nullable Boolean> finishedWhenClosed = new AtomicReference<>();
        Background closing = Background.start("closing", () -> {
            subscription.close();
            finishedWhenClosed.set(finished.get());
        });
        closing.endsWithin(MessagingTrial.LOOK);
        release.countDown();
        trial.ends("close to return", closing);
        trial.equal("the handler finished when close returned:", true, finishedWhenClosed.get());
        Recorder witness = trial.recorder("witness");
        trial.subscribe(trial.newGroup(), LATEST, witness);
        int before = recorder.begun().size();
        trial.fence(witness, "x", "y", "x", "y");
        trial.equal(
                "deliveries to the closed member afterwards",
                0,
                recorder.begun().size() - before);
    }

    @Proves(value = "MSG.31", cure = "Give back what is waiting for its retry when a member leaves.")
    static void what_was_not_completed_goes_to_the_next_member(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder first = trial.recorder("first").doing(delivery -> {
            throw new IllegalStateException();
        });
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"), trial.message("y1", "y"));
        first.awaitAttempts("x1", 1);
        first.awaitAttempts("y1", 1);
        subscription.close();
        Recorder second = trial.recorder("second");
        trial.subscribe(group, EARLIEST, second);
        trial.afterBackoff("x2 to be completed", () -> second.isDone("x2"), () -> second.doneOf("x"));
        second.awaitDone("y1");
        trial.equal("the order", List.of("x1", "x2"), second.doneOf("x"));
    }
}
