package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.rule.Proves;

/** Unusual messages along every way a message goes. */
final class OddMessageChecks {

    private static final Start EARLIEST = new Start.Earliest();

    private OddMessageChecks() {}

    @Proves(
            value = "MSG.1",
            cure =
                    "Keep one form of a message and read it again for every attempt, exact to the microsecond and to the sign.")
    static void unusual_messages_come_unchanged_at_every_attempt_and_after_opening_again(MessagingTrial trial) {
        OddMessages odd = new OddMessages(trial);
        Log log = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.attempt() == 1) {
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        trial.subscribe(request(trial, trial.newGroup(), 2), recorder);
        trial.messaging().publish(odd.all());
        log.await(odd.all());
        demandSame(odd, recorder.begun());
        trial.reopen();
        Log again = new Log(trial);
        Recorder later = trial.recorder("new group").doing(delivery -> again.note(delivery.message()));
        trial.subscribe(request(trial, trial.newGroup(), 2), later);
        again.await(odd.all());
        demandSame(odd, later.begun());
    }

    @Proves(
            value = "MSG.20",
            cure =
                    "Move the message as it is, with all its fields; a dead letter is the same message in another place.")
    static void unusual_messages_are_unchanged_among_the_dead_letters_and_when_redelivered(MessagingTrial trial) {
        OddMessages odd = new OddMessages(trial);
        String group = trial.newGroup();
        Recorder failing = trial.recorder("failing").doing(delivery -> {
            throw new IllegalStateException("of the caller");
        });
        Subscription subscription = trial.subscribe(request(trial, group, 1), failing);
        trial.messaging().publish(odd.all());
        FailingChecks.dead(trial, group, odd.size());
        demandSame(odd, "among the dead letters", trial.deadLetters(group));
        subscription.close();
        trial.reopen();
        demandSame(odd, "among the dead letters after opening again", trial.deadLetters(group));
        Log log = new Log(trial);
        Recorder healed = trial.recorder("healed").doing(delivery -> log.note(delivery.message()));
        trial.subscribe(request(trial, group, 1), healed);
        trial.did("redeliver all");
        trial.messaging().redeliver(group, odd.ids());
        log.await(odd.all());
        demandSame(odd, healed.begun());
        FailingChecks.dead(trial, group, 0);
    }

    private static SubscriptionRequest request(MessagingTrial trial, String group, int attempts) {
        return new SubscriptionRequest(group, Set.of(trial.store()), Set.of(), EARLIEST, attempts, Duration.ZERO);
    }

    private static void demandSame(OddMessages odd, List<Delivery> deliveries) {
        deliveries.forEach(delivery -> odd.demandSame("at attempt " + delivery.attempt(), delivery.message()));
    }

    private static void demandSame(OddMessages odd, String where, List<DeadLetter> letters) {
        letters.forEach(letter -> odd.demandSame(where, letter.message()));
    }
}
