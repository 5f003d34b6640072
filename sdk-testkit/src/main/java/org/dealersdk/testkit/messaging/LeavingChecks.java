package org.dealersdk.testkit.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;

/** Members that leave while their handler is at work. */
final class LeavingChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final int MESSAGES = 5;

    private LeavingChecks() {}

    @Proves(
            value = "MSG.35",
            cure =
                    "What a member has fetched and not begun goes back to where it was, before all younger ones of its key.")
    static void the_next_member_gets_a_key_in_order_when_one_leaves_at_work(MessagingTrial trial) {
        for (boolean fails : new boolean[] {false, true}) {
            String group = trial.newGroup();
            String subject = fails ? "y" : "x";
            CountDownLatch release = trial.hold();
            Log log = new Log(trial);
            Recorder first = trial.recorder("first").doing(delivery -> {
                release.await();
                if (fails) {
                    throw new IllegalStateException("of the caller");
                }
                log.note(delivery.message());
            });
            Subscription subscription = trial.subscribe(group, new Start.Latest(), first);
            List<Message> messages = new ArrayList<>();
            for (int i = 1; i <= MESSAGES; i++) {
                messages.add(trial.message(subject + i, subject));
            }
            trial.messaging().publish(messages);
            first.awaitAttempts(subject + 1, 1);
            Background closing = Background.start("closing", subscription::close);
            closing.endsWithin(MessagingTrial.LOOK);
            release.countDown();
            trial.ends("close to end", closing);
            Message later = trial.message(subject + (MESSAGES + 1), subject);
            trial.publish(later);
            messages.add(later);
            Recorder second = trial.recorder("second").doing(delivery -> log.note(delivery.message()));
            Subscription next = trial.subscribe(group, EARLIEST, second);
            trial.afterBackoff("all to be completed", () -> log.size() == messages.size(), () -> log.of(later.key()));
            trial.equal(
                    "the order of the key", messages.stream().map(Message::id).toList(), log.of(later.key()));
            next.close();
        }
    }

    @Proves(
            value = "MSG.30",
            cure = "Wait on when the wait is interrupted, and set the thread's interrupt again before close returns.")
    static void closing_from_an_interrupted_thread_waits_for_the_handler(MessagingTrial trial) {
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
            AtomicBoolean early = new AtomicBoolean();
            Runnable close = whole ? trial.messaging()::close : subscription::close;
            Background closing = Background.start("interrupted closing", () -> {
                Thread.currentThread().interrupt();
                close.run();
                early.set(atWork.get());
            });
            closing.endsWithin(MessagingTrial.LOOK);
            release.countDown();
            trial.eventually("close to end", closing::hasEnded, () -> "it goes on");
            trial.that(
                    !early.get(),
                    "close to wait for the handler at work, whether its caller is interrupted or not",
                    "it returned before");
        }
    }
}
