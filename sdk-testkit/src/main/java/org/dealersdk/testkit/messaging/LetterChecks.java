package org.dealersdk.testkit.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.testkit.rule.Proves;

/** Dead letters of several groups, and what becomes of them. */
final class LetterChecks {

    private static final Start EARLIEST = new Start.Earliest();

    private LetterChecks() {}

    @Proves(value = "MSG.24", cure = "Choose the group before the limit.")
    static void dead_letters_of_a_group_are_found_beside_those_of_others(MessagingTrial trial) {
        List<String> groups = List.of(trial.newGroup(), trial.newGroup(), trial.newGroup());
        for (String group : groups) {
            Recorder recorder = trial.recorder(group).doing(FailingChecks::failOnPoison);
            trial.subscribe(FailingChecks.request(trial, group, EARLIEST, 1), recorder);
        }
        for (int i = 1; i <= 2; i++) {
            trial.publish(trial.message("poison" + i, "p" + i));
            for (String group : groups) {
                FailingChecks.dead(trial, group, i);
            }
        }
        for (String group : groups) {
            List<DeadLetter> one = trial.messaging().deadLetters(group, 1);
            trial.equal(
                    "the oldest one",
                    List.of("poison1"),
                    one.stream().map(letter -> letter.message().id()).toList());
        }
    }

    @Proves(value = "MSG.23", cure = "Move every letter that is named, in whatever order, and pass over unknown ones.")
    static void all_that_are_named_are_redelivered_and_no_others(MessagingTrial trial) {
        String group = trial.newGroup();
        AtomicBoolean healed = new AtomicBoolean();
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (!healed.get()) {
                FailingChecks.failOnPoison(delivery);
            }
        });
        trial.subscribe(FailingChecks.request(trial, group, EARLIEST, 1), recorder);
        List<String> ids = List.of("poison1", "poison2", "poison3", "poison4");
        for (int i = 0; i < ids.size(); i++) {
            trial.publish(trial.message(ids.get(i), ids.get(i)));
            FailingChecks.dead(trial, group, i + 1);
        }
        healed.set(true);
        trial.messaging().redeliver(group, List.of());
        trial.messaging().redeliver(group, List.of("unknown", "poison3", "unknown too", "poison1", "poison3"));
        recorder.awaitDone("poison1");
        recorder.awaitDone("poison3");
        trial.fenceElsewhere(recorder);
        trial.that(!recorder.isDone("poison2") && !recorder.isDone("poison4"), "the others to stay", "they came");
        FailingChecks.dead(trial, group, 2);
        trial.equal(
                "the dead letters left",
                List.of("poison2", "poison4"),
                trial.deadLetters(group).stream()
                        .map(letter -> letter.message().id())
                        .toList());
    }

    @Proves(value = "MSG.23", cure = "Forget the attempts of a redelivered message: it may fail as often as a new one.")
    static void a_redelivered_message_has_all_its_attempts_again(MessagingTrial trial) {
        String group = trial.newGroup();
        Recorder recorder = trial.recorder("handler").doing(FailingChecks::failOnPoison);
        trial.subscribe(FailingChecks.request(trial, group, EARLIEST, 3), recorder);
        trial.publish(trial.message("poison", "p"));
        for (int life = 0; life < 3; life++) {
            trial.eventually("a dead letter", () -> !trial.deadLetters(group).isEmpty(), () -> "none");
            trial.equal("the attempts", 3, trial.deadLetters(group).get(0).attempts());
            trial.messaging().redeliver(group, List.of("poison"));
        }
    }
}
