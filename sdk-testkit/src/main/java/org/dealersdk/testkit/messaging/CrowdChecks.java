package org.dealersdk.testkit.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;

/** A little more than a round number of whatever a group keeps: limits are round. */
final class CrowdChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final int BEYOND_A_THOUSAND = 1_001;
    private static final int BEYOND_TEN_THOUSAND = 10_001;

    private CrowdChecks() {}

    @Proves(value = "MSG.13", cure = "Keep what a group has not completed, however much it is.", tier = Tier.FULL)
    static void ten_thousand_of_one_key_are_delivered_to_a_member_that_comes_later(MessagingTrial trial) {
        publishedBetweenMembers(trial, BEYOND_TEN_THOUSAND, i -> "x");
    }

    @Proves(
            value = "MSG.13",
            cure = "Keep what a group has not completed, however many keys it is of.",
            tier = Tier.FULL)
    static void ten_thousand_keys_are_delivered_to_a_member_that_comes_later(MessagingTrial trial) {
        publishedBetweenMembers(trial, BEYOND_TEN_THOUSAND, i -> "x" + i);
    }

    @Proves(
            value = "MSG.3",
            cure = "Keep every message that waits for its retry, however many there are.",
            tier = Tier.FULL)
    static void a_thousand_messages_that_wait_at_once_all_come_again(MessagingTrial trial) {
        Log log = new Log(trial);
        Log failed = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.attempt() == 1) {
                failed.note(delivery.message());
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        publish(trial, BEYOND_A_THOUSAND, i -> "x" + i);
        failed.await(BEYOND_A_THOUSAND);
        trial.afterBackoff("the first one to come again", () -> log.size() > 0, () -> "none");
        while (log.size() < BEYOND_A_THOUSAND) {
            int before = log.size();
            trial.afterBackoff(
                    "the next of " + BEYOND_A_THOUSAND + " messages to come again",
                    () -> log.size() > before,
                    () -> log.size() + " of them");
        }
    }

    @Proves(
            value = "MSG.20",
            cure = "Keep every dead letter until it is redelivered, however many there are.",
            tier = Tier.FULL)
    static void a_thousand_dead_letters_are_kept_and_redelivered(MessagingTrial trial) {
        String group = trial.newGroup();
        AtomicBoolean healed = new AtomicBoolean();
        Log log = new Log(trial);
        Log failed = new Log(trial);
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (!healed.get()) {
                failed.note(delivery.message());
                throw new IllegalStateException("of the caller");
            }
            log.note(delivery.message());
        });
        trial.subscribe(FailingChecks.request(trial, group, EARLIEST, 1), recorder);
        List<Message> messages = publish(trial, BEYOND_A_THOUSAND, i -> "x" + i);
        failed.await(BEYOND_A_THOUSAND);
        trial.eventually(
                BEYOND_A_THOUSAND + " dead letters",
                () -> letters(trial, group).size() == BEYOND_A_THOUSAND,
                () -> letters(trial, group).size() + " of them");
        healed.set(true);
        trial.messaging().redeliver(group, messages.stream().map(Message::id).toList());
        log.await(messages);
        trial.equal("the dead letters left", List.of(), letters(trial, group));
    }

    private static List<DeadLetter> letters(MessagingTrial trial, String group) {
        return trial.answered("deadLetters", trial.messaging().deadLetters(group, 2 * BEYOND_A_THOUSAND));
    }

    private static void publishedBetweenMembers(MessagingTrial trial, int number, IntFunction<String> subject) {
        String group = trial.newGroup();
        Subscription first = trial.subscribe(group, EARLIEST, trial.recorder("first"));
        first.close();
        List<Message> messages = publish(trial, number, subject);
        Log log = new Log(trial);
        Recorder second = trial.recorder("second").doing(delivery -> log.note(delivery.message()));
        trial.subscribe(group, EARLIEST, second);
        log.await(number);
        Message last = messages.get(number - 1);
        List<String> expected = messages.stream()
                .filter(message -> message.key().equals(last.key()))
                .map(Message::id)
                .toList();
        trial.equal("the order of the last one's key", expected, log.of(last.key()));
    }

    private static List<Message> publish(MessagingTrial trial, int number, IntFunction<String> subject) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            messages.add(trial.message("m" + i, subject.apply(i)));
        }
        trial.did("publish " + number + " messages");
        trial.messaging().publish(messages);
        return messages;
    }
}
