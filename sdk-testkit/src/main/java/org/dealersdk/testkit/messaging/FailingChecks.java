package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.rule.Proves;

/** Messages nobody can handle. */
final class FailingChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final String POISON = "poison";

    private FailingChecks() {}

    static void failOnPoison(Delivery delivery) {
        if (delivery.message().id().startsWith(POISON)) {
            throw new IllegalStateException("a text with a customer's name");
        }
    }

    @Proves(value = "MSG.20", cure = "Count attempts per message, and write the dead letter before acknowledging.")
    static void a_message_goes_to_the_dead_letters_after_its_attempts(MessagingTrial trial) {
        for (int attempts : new int[] {1, 3}) {
            String group = trial.newGroup();
            String id = POISON + attempts;
            Recorder recorder = trial.recorder("handler").doing(FailingChecks::failOnPoison);
            Subscription subscription = trial.subscribe(request(trial, group, new Start.Latest(), attempts), recorder);
            Message poison = trial.message(id, "p");
            trial.publish(poison);
            dead(trial, group, 1);
            DeadLetter letter = trial.deadLetters(group).get(0);
            trial.equal("the message", poison, letter.message());
            trial.equal("the attempts", attempts, letter.attempts());
            trial.equal("the cause", IllegalStateException.class.getName(), letter.cause());
            trial.advance(Duration.ofHours(1));
            trial.fence(recorder, "y", "z", "y", "z");
            trial.equal("the attempts begun", attempts, recorder.attempts(id).size());
            trial.equal("the dead letters", 1, trial.deadLetters(group).size());
            subscription.close();
        }
    }

    @Proves(value = "MSG.21", cure = "Keep the count with the group's progress, not in the member.")
    static void attempts_are_counted_across_members(MessagingTrial trial) {
        String group = trial.newGroup();
        trial.publish(trial.message(POISON, "p"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            Recorder recorder = trial.recorder("member " + attempt).doing(FailingChecks::failOnPoison);
            Subscription subscription = trial.subscribe(group, EARLIEST, recorder);
            int number = attempt;
            trial.eventually(
                    "attempt " + attempt,
                    () -> !recorder.attempts(POISON).isEmpty(),
                    () -> "no delivery to member " + number);
            trial.equal(
                    "the first attempt of member " + attempt,
                    attempt,
                    recorder.attempts(POISON).get(0));
            trial.fenceElsewhere(recorder);
            subscription.close();
            trial.advance(MessagingTrial.BACKOFF); // a member that has closed has noted what became of its messages
        }
        dead(trial, group, 1);
        trial.equal("the attempts", 3, trial.deadLetters(group).get(0).attempts());
    }

    @Proves(value = "MSG.22", cure = "Complete the message for its key when it is dead, unless HOLD_KEY is offered.")
    static void a_key_goes_on_after_a_dead_letter_or_is_held(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder recorder = trial.recorder("handler").doing(FailingChecks::failOnPoison);
        trial.subscribe(request(trial, group, EARLIEST, 2), recorder);
        trial.publish(trial.message(POISON, "x"), trial.message("x1", "x"));
        dead(trial, group, 1);
        if (trial.session().descriptor().offers(Capability.HOLD_KEY)) {
            trial.fenceElsewhere(recorder);
            trial.equal("what is completed of the key", List.of(), recorder.doneOf("x"));
            recorder.doing(delivery -> {});
            trial.messaging().redeliver(group, List.of(POISON));
            recorder.awaitDone("x1");
            trial.equal("what is completed of the key", List.of(POISON, "x1"), recorder.doneOf("x"));
        } else {
            recorder.awaitDone("x1");
        }
    }

    @Proves(value = "MSG.23", cure = "Move the letter back to its group only, with its count at zero.")
    static void redelivered_messages_come_again_to_their_group_only(MessagingTrial trial) {
        String group = trial.newGroup();
        String other = trial.newGroup();
        Recorder recorder = trial.recorder("handler").doing(FailingChecks::failOnPoison);
        Recorder witness = trial.recorder("witness").doing(FailingChecks::failOnPoison);
        trial.subscribe(request(trial, group, EARLIEST, 2), recorder);
        trial.subscribe(request(trial, other, EARLIEST, 2), witness);
        trial.publish(trial.message(POISON + 1, "p"), trial.message(POISON + 2, "q"));
        dead(trial, group, 2);
        dead(trial, other, 2);
        int seenByWitness = witness.begun().size();
        recorder.doing(delivery -> {});
        trial.messaging().redeliver(group, List.of(POISON + 1, "unknown"));
        trial.messaging().redeliver(trial.newGroup(), List.of(POISON + 1));
        recorder.awaitDone(POISON + 1);
        trial.equal("the attempts", List.of(1, 2, 1), recorder.attempts(POISON + 1));
        trial.eventually(
                "one dead letter left", () -> trial.deadLetters(group).size() == 1, () -> trial.deadLetters(group));
        trial.equal(
                "the one left",
                POISON + 2,
                trial.deadLetters(group).get(0).message().id());
        trial.fence(recorder, "y");
        trial.fence(witness, "y");
        trial.equal(
                "the other group's dead letters", 2, trial.deadLetters(other).size());
        long again = witness.begun().stream()
                .skip(seenByWitness)
                .filter(delivery -> delivery.message().id().startsWith(POISON))
                .count();
        trial.equal("what the other group gets again", 0L, again);
    }

    @Proves(
            value = "MSG.24",
            cure = "Order dead letters by the order of their messages' failure, and cut at the limit.")
    static void dead_letters_are_listed_oldest_first(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder recorder = trial.recorder("handler").doing(FailingChecks::failOnPoison);
        trial.subscribe(request(trial, group, EARLIEST, 1), recorder);
        for (int i = 1; i <= 3; i++) {
            trial.publish(trial.message(POISON + i, "p" + i));
            dead(trial, group, i);
        }
        trial.equal("all", List.of(POISON + 1, POISON + 2, POISON + 3), ids(trial.deadLetters(group)));
        List<DeadLetter> two = trial.answered("deadLetters", trial.messaging().deadLetters(group, 2));
        trial.equal("at most two", List.of(POISON + 1, POISON + 2), ids(two));
        trial.equal("of an unknown group", List.of(), trial.deadLetters(trial.newGroup()));
    }

    static SubscriptionRequest request(MessagingTrial trial, String group, Start start, int attempts) {
        return new SubscriptionRequest(group, Set.of(trial.store()), Set.of(), start, attempts, Duration.ZERO);
    }

    /** Waits for so many dead letters. */
    static void dead(MessagingTrial trial, String group, int number) {
        trial.eventually(
                number + " dead letters",
                () -> trial.deadLetters(group).size() == number,
                () -> trial.deadLetters(group));
    }

    private static List<String> ids(List<DeadLetter> letters) {
        return letters.stream().map(letter -> letter.message().id()).toList();
    }
}
