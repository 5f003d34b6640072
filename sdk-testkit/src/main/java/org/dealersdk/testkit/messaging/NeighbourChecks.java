package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.rule.Proves;

/** Keys that are nearly the same are other keys. */
final class NeighbourChecks {

    private static final Start EARLIEST = new Start.Earliest();

    /** So many that wait and so many others share one of 10,000 places with nine chances in ten, and one of 1,000 for certain. */
    private static final int WAITING = 100;

    private static final int OTHERS = 250;

    private NeighbourChecks() {}

    @Proves(
            value = "MSG.5",
            cure =
                    "Compare store, subject type and subject id each as a whole and as they are; join nothing, fold nothing.")
    static void keys_nearly_the_same_do_not_wait_for_a_retry(MessagingTrial trial) {
        Neighbours keys = new Neighbours(trial);
        List<Message> first = keys.blocked(1);
        List<Message> second = keys.blocked(2);
        List<Message> free =
                Stream.concat(keys.free(1).stream(), keys.free(2).stream()).toList();
        Log log = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (isFirstOfBlocked(delivery) && delivery.attempt() == 1) {
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        trial.subscribe(request(trial, keys, 3, MessagingTrial.BACKOFF), recorder);
        trial.messaging().publish(first);
        trial.messaging().publish(second);
        trial.messaging().publish(free);
        log.await(free);
        trial.afterBackoff(
                "the retried messages to be completed",
                () -> log.hasAll(first) && log.hasAll(second),
                () -> "missing: " + log.missing(first) + log.missing(second));
        for (int i = 0; i < first.size(); i++) {
            inOrder(trial, log, first.get(i), second.get(i));
        }
        int keysFree = free.size() / 2;
        for (int i = 0; i < keysFree; i++) {
            inOrder(trial, log, free.get(i), free.get(keysFree + i));
        }
    }

    @Proves(
            value = "MSG.5",
            cure = "Let a message wait by its own key; slots and lanes that several keys share wait for all of them.")
    static void hundreds_of_other_keys_do_not_wait_for_a_hundred_retries(MessagingTrial trial) {
        Log failed = new Log(trial);
        Log log = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.message().id().startsWith("w")) {
                failed.note(delivery.message());
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        publish(trial, "w", WAITING);
        failed.await(WAITING);
        publish(trial, "y", OTHERS);
        log.await(OTHERS);
    }

    private static void publish(MessagingTrial trial, String name, int number) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            messages.add(trial.message(name + i, name + i));
        }
        trial.did("publish " + number + " messages, each of a key of its own");
        trial.messaging().publish(messages);
    }

    @Proves(
            value = "MSG.22",
            cure = "Hold the key of the dead letter and no other: store, subject type and subject id, each as it is.")
    static void a_dead_letter_holds_no_key_that_is_nearly_the_same(MessagingTrial trial) {
        boolean holds = trial.session().descriptor().offers(Capability.HOLD_KEY);
        Neighbours keys = new Neighbours(trial);
        List<Message> first = keys.blocked(1);
        List<Message> second = keys.blocked(2);
        List<Message> free = keys.free(1);
        AtomicBoolean healed = new AtomicBoolean();
        Log log = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (isFirstOfBlocked(delivery) && !healed.get()) {
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        SubscriptionRequest request = request(trial, keys, 1, Duration.ZERO);
        trial.subscribe(request, recorder);
        trial.messaging().publish(first);
        FailingChecks.dead(trial, request.group(), first.size());
        trial.messaging().publish(second);
        trial.messaging().publish(free);
        log.await(free);
        if (!holds) {
            log.await(second);
        }
        for (DeadLetter letter : trial.deadLetters(request.group())) {
            trial.that(first.contains(letter.message()), "the dead letters as they were sent", letter.message());
        }
        healed.set(true);
        trial.messaging()
                .redeliver(request.group(), first.stream().map(Message::id).toList());
        log.await(first);
        log.await(second);
        for (int i = 0; holds && i < first.size(); i++) {
            inOrder(trial, log, first.get(i), second.get(i));
        }
    }

    private static boolean isFirstOfBlocked(Delivery delivery) {
        String id = delivery.message().id();
        return id.startsWith("blocked") && id.endsWith("-1");
    }

    private static SubscriptionRequest request(MessagingTrial trial, Neighbours keys, int attempts, Duration backoff) {
        return new SubscriptionRequest(trial.newGroup(), keys.stores(), Set.of(), EARLIEST, attempts, backoff);
    }

    private static void inOrder(MessagingTrial trial, Log log, Message... messages) {
        trial.equal(
                "the order of " + messages[0].key(),
                Stream.of(messages).map(Message::id).toList(),
                log.of(messages[0].key()));
    }
}
