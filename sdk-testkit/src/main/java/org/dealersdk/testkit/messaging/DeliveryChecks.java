package org.dealersdk.testkit.messaging;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.testkit.rule.Proves;

/** Delivery, retries and order. */
final class DeliveryChecks {

    private static final Start EARLIEST = new Start.Earliest();

    private DeliveryChecks() {}

    @Proves(
            value = "MSG.1",
            cure = "Send id, headers and body as they are, in UTF-8, and keep the time to the microsecond.")
    static void a_message_comes_unchanged(MessagingTrial trial) {
        Message odd = new Message(
                "odd",
                trial.store(),
                "testkit-probe",
                "\u4eac A'1",
                "org.dealersdk.testkitprobe.noted.v1",
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Map.of("actor", "007", "empty", "", "\u540d", "\ud83d\ude00"),
                "{\"text\":\"\ud83d\ude00 \\u0007 \\\" 2.00\", \"n\": 1.10}");
        Message large = new Message(
                "large",
                trial.store(),
                "testkit-probe",
                "l",
                odd.name(),
                odd.at(),
                Map.of(),
                "\"" + "n".repeat(900_000) + "\"");
        Recorder recorder = trial.recorder("handler");
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.publish(odd, large);
        for (Message message : List.of(odd, large)) {
            recorder.awaitDone(message.id());
            Delivery delivery = recorder.done().stream()
                    .filter(done -> done.message().id().equals(message.id()))
                    .findFirst()
                    .orElseThrow();
            trial.equal("the message", message, delivery.message());
            trial.equal("the attempt", 1, delivery.attempt());
        }
    }

    @Proves(value = "MSG.2", cure = "Record the group's progress when the handler has returned.")
    static void a_completed_message_does_not_come_again(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler");
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"));
        recorder.awaitDone("x2");
        trial.advance(Duration.ofHours(1));
        trial.fence(recorder, "x", "y", "x", "y");
        trial.advance(Duration.ofHours(1));
        trial.fence(recorder, "x", "y", "x", "y");
        trial.equal("what was completed", List.of("x1", "x2"), recorder.doneOf("x"));
    }

    @Proves(value = "MSG.3", cure = "Catch Throwable, count, and wait by the clock of the context.")
    static void a_failing_handler_gets_the_message_again_after_the_backoff(MessagingTrial trial) {
        List<Throwable> causes = List.of(new IllegalStateException(), new IOException(), new StackOverflowError());
        for (int i = 0; i < causes.size(); i++) {
            String id = "x" + i;
            Throwable cause = causes.get(i);
            Recorder recorder = trial.recorder("handler" + i).doing(delivery -> {
                if (delivery.message().id().equals(id) && delivery.attempt() == 1) {
                    DeliveryChecks.<RuntimeException>sneak(cause);
                }
            });
            var subscription = trial.subscribe(trial.newGroup(), new Start.Latest(), recorder);
            trial.publish(trial.message(id, id));
            recorder.awaitAttempts(id, 1);
            trial.fenceElsewhere(recorder);
            trial.advance(MessagingTrial.BACKOFF.minusMillis(1));
            trial.fenceElsewhere(recorder);
            trial.equal("the attempts before the backoff has passed", List.of(1), recorder.attempts(id));
            trial.after(Duration.ofMillis(2), recorder, id, 2);
            recorder.awaitDone(id);
            trial.equal("the attempts", List.of(1, 2), recorder.attempts(id));
            subscription.close();
        }
    }

    @Proves(value = "MSG.3", cure = "Count every attempt, also those after the second.")
    static void every_attempt_has_the_next_number(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.message().id().equals("x") && delivery.attempt() < 3) {
                throw new IllegalStateException();
            }
        });
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.publish(trial.message("x", "x"));
        recorder.awaitAttempts("x", 1);
        for (int attempt = 2; attempt <= 3; attempt++) {
            trial.fenceElsewhere(recorder);
            trial.afterBackoff(recorder, "x", attempt);
        }
        recorder.awaitDone("x");
        trial.equal("the attempts", List.of(1, 2, 3), recorder.attempts("x"));
    }

    @Proves(value = "MSG.4", cure = "Hold a key back until its message is completed, also while it is being retried.")
    static void messages_of_a_key_are_completed_in_order_also_across_retries(MessagingTrial trial) {
        List<String> expected = new ArrayList<>();
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.attempt() < 3 && delivery.message().id().matches("x[14]")) {
                throw new IllegalStateException();
            }
        });
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        for (int i = 1; i <= 6; i++) {
            expected.add("x" + i);
            trial.publish(trial.message("x" + i, "x"), trial.message("y" + i, "y"));
        }
        for (String id : List.of("x1", "x4")) {
            recorder.awaitAttempts(id, 1);
            for (int attempt = 2; attempt <= 3; attempt++) {
                trial.fenceElsewhere(recorder);
                trial.afterBackoff(recorder, id, attempt);
            }
        }
        recorder.awaitDone("x6");
        trial.equal("the order of completion", expected, recorder.doneOf("x"));
        recorder.awaitDone("y6");
        trial.equal("the order of the other key", List.of("y1", "y2", "y3", "y4", "y5", "y6"), recorder.doneOf("y"));
    }

    @Proves(value = "MSG.5", cure = "Hold back only the key of the message that waits.")
    static void other_keys_do_not_wait_for_a_retry(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler").doing(delivery -> {
            if (delivery.message().id().equals("x1")) {
                throw new IllegalStateException();
            }
        });
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        trial.publish(trial.message("x1", "x"));
        recorder.awaitAttempts("x1", 1);
        for (int key = 0; key < 20; key++) {
            trial.publish(trial.message("y" + key, "y" + key));
        }
        for (int key = 0; key < 20; key++) {
            recorder.awaitDone("y" + key);
        }
    }

    @Proves(value = "MSG.6", cure = "Let one member own a key while a message of it is at work.")
    static void two_messages_of_a_key_are_never_at_work_together(MessagingTrial trial) {
        CountDownLatch release = trial.hold();
        String group = trial.newGroup();
        List<Recorder> members = new ArrayList<>();
        for (String name : List.of("member 1", "member 2")) {
            members.add(trial.recorder(name).doing(delivery -> {
                if (delivery.message().id().equals("x1")) {
                    release.await();
                }
            }));
        }
        members.forEach(member -> trial.subscribe(group, EARLIEST, member));
        trial.publish(trial.message("x1", "x"), trial.message("x2", "x"));
        trial.eventually("a member to begin x1", () -> begun(members, "x1"), () -> "nothing");
        for (int key = 0; key < 32; key++) {
            trial.publish(trial.message("y" + key, "y" + key));
        }
        trial.letGoOn(() -> members.stream().anyMatch(member -> member.done().size() >= 3));
        trial.that(!begun(members, "x2"), "x2 to wait while x1 is at work", "x2 was begun");
        release.countDown();
        trial.eventually(
                "x2 to be completed",
                () -> members.stream().anyMatch(member -> member.isDone("x2")),
                () -> "x2 is missing");
    }

    @Proves(value = "MSG.7", cure = "Look at all bodies before sending the first.")
    static void a_body_that_is_too_large_is_refused_with_the_whole_list(MessagingTrial trial) {
        Recorder recorder = trial.recorder("handler");
        trial.subscribe(trial.newGroup(), EARLIEST, recorder);
        Message fitting = trial.message("x1", "x");
        Message large = new Message(
                "x2",
                trial.store(),
                "testkit-probe",
                "x",
                fitting.name(),
                fitting.at(),
                Map.of(),
                "\"" + "n".repeat(Limits.MAX_DOCUMENT) + "\"");
        trial.refused(MessagingProblem.TOO_LARGE, () -> trial.publish(fitting, large));
        trial.fence(recorder, "x");
        trial.equal("what was taken over", List.of(), recorder.doneOf("x"));
    }

    private static boolean begun(List<Recorder> members, String id) {
        return members.stream()
                .flatMap(member -> member.begun().stream())
                .anyMatch(delivery -> delivery.message().id().equals(id));
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
