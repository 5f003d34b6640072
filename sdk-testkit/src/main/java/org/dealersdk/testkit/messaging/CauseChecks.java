package org.dealersdk.testkit.messaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.testkit.rule.Proves;

/** Attempts that fail in different ways. */
final class CauseChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final int ATTEMPTS = 3;

    private CauseChecks() {}

    /** A failure of a nested class. */
    private static final class Nested extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static List<Throwable> failures() {
        return List.of(
                new IOException("of the caller"),
                new IllegalArgumentException("of the caller"),
                new StackOverflowError(),
                new Nested(),
                new RuntimeException() {
                    private static final long serialVersionUID = 1;
                },
                new IllegalStateException("of the caller", new IOException("the cause")),
                new TimeoutException("of the caller"));
    }

    @Proves(
            value = "MSG.20",
            cure = "Write down the class of what the last attempt threw, as getClass().getName() tells it.")
    static void a_dead_letter_names_the_last_of_different_failures(MessagingTrial trial) {
        List<Throwable> failures = failures();
        String group = trial.newGroup();
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            int number = Integer.parseInt(delivery.message().id().substring(1));
            DeliveryChecks.<RuntimeException>sneak(thrown(failures, number, delivery.attempt()));
        });
        trial.subscribe(FailingChecks.request(trial, group, EARLIEST, ATTEMPTS), recorder);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < failures.size(); i++) {
            messages.add(trial.message("x" + i, "x" + i));
        }
        trial.publish(messages.toArray(Message[]::new));
        FailingChecks.dead(trial, group, failures.size());
        for (DeadLetter letter : trial.deadLetters(group)) {
            int number = Integer.parseInt(letter.message().id().substring(1));
            List<String> names = new ArrayList<>();
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                names.add(thrown(failures, number, attempt).getClass().getName());
            }
            trial.equal("of " + names + " the cause", names.get(ATTEMPTS - 1), letter.cause());
        }
    }

    @Proves(value = "MSG.20", cure = "Keep no failure of an earlier attempt for the dead letter; the last one counts.")
    static void a_dead_letter_names_the_last_failure_whoever_saw_the_first(MessagingTrial trial) {
        String group = trial.newGroup();
        trial.publish(trial.message("x", "x"));
        List<Throwable> failures = failures();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Throwable failure = failures.get(attempt);
            Recorder recorder = trial.recorder("member " + attempt)
                    .doing(delivery -> DeliveryChecks.<RuntimeException>sneak(failure));
            Subscription subscription = trial.subscribe(group, EARLIEST, recorder);
            if (attempt == 1) {
                recorder.awaitAttempts("x", 1);
            } else {
                trial.afterBackoff(recorder, "x", attempt);
            }
            subscription.close();
            if (attempt == 2) {
                trial.reopen();
            }
        }
        FailingChecks.dead(trial, group, 1);
        trial.equal(
                "the cause",
                failures.get(ATTEMPTS).getClass().getName(),
                trial.deadLetters(group).get(0).cause());
    }

    private static Throwable thrown(List<Throwable> failures, int number, int attempt) {
        return failures.get((number + attempt) % failures.size());
    }
}
