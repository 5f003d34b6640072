package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.rule.Proves;

/** What waits for a group: much of it, with gaps, or come back from the dead letters. */
final class BacklogChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final int MANY = 1_001;
    private static final int KEYS = 6;

    private BacklogChecks() {}

    @Proves(value = "MSG.13", cure = "Keep what a group has not completed, however much it is.")
    static void much_that_was_published_without_a_member_is_delivered(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder first = trial.recorder("first");
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        trial.fence(first, "begun");
        subscription.close();
        List<List<String>> expected = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            expected.add(new ArrayList<>());
        }
        for (int i = 0; i < MANY; i++) {
            messages.add(trial.message("m" + i, "k" + i % KEYS));
            expected.get(i % KEYS).add("m" + i);
        }
        trial.messaging().publish(messages);
        Recorder second = trial.recorder("second");
        trial.subscribe(group, EARLIEST, second);
        for (int key = 0; key < KEYS; key++) {
            trial.fence(second, "k" + key);
            trial.equal("what comes of one key", expected.get(key), second.doneOf("k" + key));
        }
    }

    @Proves(
            value = "MSG.2",
            cure = "Note each message that is completed; the oldest open one does not say what came after it.")
    static void what_was_completed_beside_a_failing_one_does_not_come_again(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder first = trial.recorder("first").doing(delivery -> {
            if (delivery.message().id().equals("x1")) {
                throw new IllegalStateException("of the caller");
            }
        });
        Subscription subscription = trial.subscribe(group, EARLIEST, first);
        trial.publish(trial.message("x1", "x"));
        first.awaitAttempts("x1", 1);
        trial.publish(
                trial.message("y1", "y"), trial.message("y2", "y"), trial.message("z1", "z"), trial.message("z2", "z"));
        first.awaitDone("y2");
        first.awaitDone("z2");
        subscription.close();
        trial.reopen();
        Recorder second = trial.recorder("second");
        trial.subscribe(group, EARLIEST, second);
        trial.afterBackoff("x1 to be completed", () -> second.isDone("x1"), () -> second.attempts("x1"));
        trial.fence(second, "y", "z");
        for (String id : List.of("y1", "z1")) {
            trial.that(second.attempts(id).isEmpty(), id + " not to come again", "it came");
        }
    }

    @Proves(value = "MSG.6", cure = "Let a redelivered message wait while one of its key is at work.")
    static void a_redelivered_message_waits_for_its_key(MessagingTrial trial) {
        boolean holds = trial.session().descriptor().offers(Capability.HOLD_KEY);
        String group = trial.newGroup();
        CountDownLatch release = trial.hold();
        AtomicBoolean again = new AtomicBoolean();
        String blocked = holds ? "x1" : "x2"; // a key that is held begins nothing before the dead letter has come again
        List<Recorder> members = new ArrayList<>();
        for (String name : List.of("member 1", "member 2")) {
            members.add(trial.recorder(name).doing(delivery -> {
                if (delivery.message().id().equals("x1") && !again.get()) {
                    throw new IllegalStateException("of the caller");
                }
                if (delivery.message().id().equals(blocked)) {
                    release.await();
                }
            }));
        }
        SubscriptionRequest request =
                new SubscriptionRequest(group, Set.of(trial.store()), Set.of(), EARLIEST, 1, Duration.ZERO);
        members.forEach(member -> trial.subscribe(request, member));
        trial.publish(trial.message("x1", "x"));
        trial.eventually("the dead letter", () -> trial.deadLetters(group).size() == 1, () -> trial.deadLetters(group));
        if (holds) {
            redeliver(trial, group, again);
            trial.eventually("x1 to be begun again", () -> begun(members, "x1") > 1, () -> "nothing");
            trial.publish(trial.message("x2", "x"));
        } else {
            trial.publish(trial.message("x2", "x"));
            trial.eventually("x2 to be begun", () -> begun(members, "x2") == 1, () -> "nothing");
            redeliver(trial, group, again);
        }
        String waiting = holds ? "x2" : "x1";
        int before = holds ? 0 : 1;
        for (int i = 0; i < 2 * KEYS; i++) {
            trial.publish(trial.message("o" + i, "o" + i));
        }
        trial.letGoOn(() -> members.stream().anyMatch(member -> member.done().size() >= KEYS));
        trial.equal(
                "how often " + waiting + " was begun while " + blocked + " is at work:",
                before,
                begun(members, waiting));
        release.countDown();
        trial.eventually(
                waiting + " to be completed",
                () -> members.stream().anyMatch(member -> member.isDone(waiting)),
                () -> "nothing");
    }

    private static void redeliver(MessagingTrial trial, String group, AtomicBoolean again) {
        again.set(true);
        trial.did("redeliver x1");
        trial.messaging().redeliver(group, List.of("x1"));
    }

    private static int begun(List<Recorder> members, String id) {
        return (int) members.stream()
                .flatMap(member -> member.begun().stream())
                .filter(delivery -> delivery.message().id().equals(id))
                .count();
    }
}
