package org.dealersdk.testkit.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;

/** What is left of messages when the process of their publisher or of their handler is killed. */
final class MessagingCrashChecks {

    private static final int PUBLISHERS = 3;

    /** A process is killed when it has published so many messages. */
    private static final List<Integer> MOMENTS = List.of(15, 1, 60);

    /** Between one process and the next, by the clock: longer than any backoff or lease in use. */
    private static final int MINUTES = 60;

    private static final int LIMIT = 100;

    private MessagingCrashChecks() {}

    @Proves(
            value = "MSG.8",
            cure = "Return from publish only when the broker has the messages; a send buffer dies with the process.",
            tier = Tier.FULL)
    static void what_was_published_survives_a_kill_of_its_publisher(CrashTrial trial) {
        for (int moment : MOMENTS) {
            CrashTrial cycle = trial.closeAtEnd(trial.elsewhere());
            ChildJvm child = cycle.start(cycle.order(Publisher.class).with(CrashTrial.THREADS, PUBLISHERS));
            child.await(Publisher.PUBLISHED, moment);
            trial.kill(child);
            Map<Integer, Long> published = new TreeMap<>();
            for (String line : child.said(Publisher.PUBLISHED)) {
                String[] words = line.split(" ");
                published.merge(Integer.valueOf(words[0]), Long.valueOf(words[1]), Math::max);
            }
            trial.did("heard " + published);
            demandDelivered(cycle, published);
            if (!trial.hasTime()) {
                return;
            }
        }
    }

    /** All that was heard of comes, in its order, and nothing but the one message of a publisher that may have been under way. */
    private static void demandDelivered(CrashTrial trial, Map<Integer, Long> published) {
        Map<String, Set<String>> come = new TreeMap<>();
        trial.clock().advance(Duration.ofMinutes(MINUTES));
        try (Messaging messaging = trial.messaging()) {
            messaging.subscribe(StuckMember.request(trial.session().newName(), trial.store()), delivery -> {
                synchronized (come) {
                    come.computeIfAbsent(delivery.message().subjectId(), any -> new LinkedHashSet<>())
                            .add(delivery.message().id());
                }
            });
            published.forEach((publisher, last) -> {
                List<String> expected = new ArrayList<>();
                for (long number = 1; number <= last; number++) {
                    expected.add(Units.name(publisher, number));
                }
                trial.eventually(
                        "all " + last + " messages of publisher " + publisher,
                        () -> come(come, publisher).size() >= last,
                        () -> come(come, publisher).size() + " of them");
                List<String> all = come(come, publisher);
                trial.that(
                        all.subList(0, expected.size()).equals(expected) && all.size() <= expected.size() + 1,
                        "the messages of publisher " + publisher + " in their order, and at most one more",
                        all);
            });
        }
    }

    private static List<String> come(Map<String, Set<String>> come, int publisher) {
        synchronized (come) {
            return List.copyOf(come.getOrDefault(Units.counter(publisher), Set.of()));
        }
    }

    @Proves(
            value = "MSG.32",
            cure =
                    "Write down that an attempt begins before the handler is called; take a message off only when it has returned.",
            tier = Tier.FULL)
    static void a_message_whose_handler_died_comes_again_until_its_attempts_are_used_up(CrashTrial trial) {
        String group = trial.session().newName();
        try (Messaging messaging = trial.messaging()) {
            messaging.publish(List.of(Units.event(trial.store(), "fatal", "fatal-1")));
        }
        for (int attempt = 1; attempt <= StuckMember.ATTEMPTS; attempt++) {
            ChildJvm child = trial.start(trial.order(StuckMember.class)
                    .with(StuckMember.GROUP, group)
                    .with(StuckMember.MINUTES, attempt * MINUTES));
            child.await(StuckMember.SUBSCRIBED, 1);
            int expected = attempt;
            trial.eventually(
                    "attempt " + expected + " of the message, after its handler's process was killed " + (expected - 1)
                            + " times",
                    () -> !child.said(StuckMember.HANDLING).isEmpty(),
                    () -> "nothing came " + child.tail());
            trial.kill(child);
            trial.equal(
                    "attempt",
                    "fatal-1 " + expected,
                    child.said(StuckMember.HANDLING).get(0));
            child.close();
        }
        demandDeadLetter(trial, group);
    }

    private static void demandDeadLetter(CrashTrial trial, String group) {
        trial.clock().advance(Duration.ofMinutes((StuckMember.ATTEMPTS + 1L) * MINUTES));
        List<String> come = new ArrayList<>();
        try (Messaging messaging = trial.messaging()) {
            messaging.subscribe(StuckMember.request(group, trial.store()), delivery -> {
                synchronized (come) {
                    come.add(delivery.message().id() + " #" + delivery.attempt());
                }
            });
            trial.eventually(
                    "the message among the dead letters after " + StuckMember.ATTEMPTS + " deaths",
                    () -> {
                        trial.clock().advance(StuckMember.BACKOFF);
                        return !messaging.deadLetters(group, LIMIT).isEmpty();
                    },
                    () -> "no dead letter; delivered again: " + come);
            DeadLetter dead = messaging.deadLetters(group, LIMIT).get(0);
            trial.equal("dead letter", "fatal-1", dead.message().id());
            trial.equal("attempts", StuckMember.ATTEMPTS, dead.attempts());
            synchronized (come) {
                trial.that(come.isEmpty(), "no further attempt", come);
            }
        }
    }
}
