package org.dealersdk.testkit.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;

/** What order is kept for, whoever comes and goes, and that no message is lost on its way to the dead letters. */
final class OrderChecks {

    private static final Start EARLIEST = new Start.Earliest();
    private static final int KEYS = 12;
    private static final int MESSAGES = 6;

    private OrderChecks() {}

    @Proves(value = "MSG.34", cure = "Derive the partition from store, subject type and subject id alone.")
    static void order_is_kept_for_the_subject_whatever_else_differs(MessagingTrial trial) {
        CountDownLatch go = trial.hold();
        Recorder.Behaviour holding = delivery -> {
            if (delivery.message().id().equals("s0-0")) {
                go.await();
            }
        };
        Recorder one = trial.recorder("member 1").doing(holding);
        Recorder other = trial.recorder("member 2").doing(holding);
        String group = trial.newGroup();
        trial.subscribe(group, EARLIEST, one);
        trial.subscribe(group, EARLIEST, other);
        Map<String, List<String>> expected = new TreeMap<>();
        for (int number = 0; number < MESSAGES; number++) {
            // Their times jump; the clock does not.
            Instant at = trial.clock().instant().plusSeconds(number % 2 == 0 ? 60L * number : -180);
            List<Message> list = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                String subject = "s" + key;
                String id = subject + "-" + number;
                list.add(odd(trial, id, subject, number, at));
                expected.computeIfAbsent(subject, any -> new ArrayList<>()).add(id);
            }
            if (number % 2 == 0) {
                trial.publish(list.toArray(Message[]::new));
            } else {
                list.forEach(trial::publish);
            }
        }
        trial.letGoOn(() -> count(List.of(one, other), "s1") == MESSAGES);
        List<String> early = new ArrayList<>();
        List.of(one, other)
                .forEach(member -> member.begun().stream()
                        .map(delivery -> delivery.message().id())
                        .filter(id -> id.startsWith("s0-") && !id.equals("s0-0"))
                        .forEach(early::add));
        trial.equal("messages begun before an older one of their key was completed", List.of(), early);
        go.countDown();
        awaitAll(trial, expected, List.of(one, other));
    }

    @Proves(
            value = "MSG.35",
            cure = "Let a new member have a key only when the old one has finished or given back what it held of it.",
            tier = Tier.FULL)
    static void order_holds_while_members_come_and_go(MessagingTrial trial) {
        String group = trial.newGroup();
        List<String> done = new ArrayList<>();
        List<Subscription> members = new ArrayList<>();
        Map<String, List<String>> expected = new TreeMap<>();
        List<Recorder> recorders = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            int wanted = 1 + (number / 3) % 3;
            while (members.size() > wanted) {
                members.remove(0).close();
            }
            while (members.size() < wanted) {
                Recorder recorder = trial.recorder("member " + recorders.size()).doing(delivery -> {
                    if (delivery.message().id().endsWith("0")
                            || delivery.message().id().endsWith("5")) {
                        trial.fairShare();
                    }
                    synchronized (done) {
                        done.add(delivery.message().id());
                    }
                });
                recorders.add(recorder);
                members.add(trial.subscribe(group, EARLIEST, recorder));
            }
            for (int key = 0; key < 4; key++) {
                String id = "s" + key + "-" + number;
                expected.computeIfAbsent("s" + key, any -> new ArrayList<>()).add(id);
                trial.publish(trial.message(id, "s" + key));
            }
        }
        expected.forEach((subject, ids) -> trial.eventually(
                "all of " + subject + " in order",
                () -> once(done, subject).size() >= ids.size(),
                () -> once(done, subject)));
        expected.forEach((subject, ids) -> trial.equal("the order of " + subject, ids, once(done, subject)));
    }

    @Proves(value = "MSG.36", cure = "Write the dead letter first, then take the message off, both in one step.")
    static void a_message_is_not_lost_on_its_way_to_the_dead_letters(MessagingTrial trial) {
        String group = trial.newGroup();
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayFail = trial.hold();
        Recorder failing = trial.recorder("handler").doing(delivery -> {
            if (delivery.attempt() == 3) {
                atWork.countDown();
                mayFail.await();
            }
            throw new IllegalStateException();
        });
        trial.subscribe(group, EARLIEST, failing);
        trial.publish(trial.message("x", "x"));
        failing.awaitAttempts("x", 1);
        for (int attempt = 2; attempt <= 3; attempt++) {
            trial.afterBackoff(failing, "x", attempt);
        }
        trial.eventually("the last attempt", () -> atWork.getCount() == 0, () -> "nothing");
        Background closing = Background.start("closing", trial::reopen);
        trial.fairShare();
        mayFail.countDown();
        trial.ends("closing to end when the handler has", closing);
        Recorder next = trial.recorder("next member");
        trial.advance(MessagingTrial.BACKOFF.multipliedBy(10));
        trial.subscribe(group, EARLIEST, next);
        trial.eventually(
                "the message among the dead letters or with the next member",
                () -> next.isDone("x") || isDead(trial, group),
                () -> "neither");
    }

    private static boolean isDead(MessagingTrial trial, String group) {
        return trial.deadLetters(group).stream()
                .map(DeadLetter::message)
                .anyMatch(message -> message.id().equals("x"));
    }

    private static Message odd(MessagingTrial trial, String id, String subject, int number, Instant at) {
        return new Message(
                id,
                trial.store(),
                "testkit-probe",
                subject,
                "org.dealersdk.testkitprobe.noted-" + "abcdefgh".charAt(number) + ".v1",
                at,
                number % 2 == 0 ? Map.of() : Map.of("actor", "00" + number, "partition", "p" + number),
                "{\"n\":" + number + "}");
    }

    private static void awaitAll(MessagingTrial trial, Map<String, List<String>> expected, List<Recorder> members) {
        expected.forEach((subject, ids) -> {
            trial.eventually(
                    "all of " + subject,
                    () -> count(members, subject) >= ids.size(),
                    () -> count(members, subject) + " of " + ids.size());
            for (Recorder member : members) {
                List<String> own = member.doneOf(subject);
                trial.equal(
                        "the order of " + subject + " at " + member.name(),
                        ids.stream().filter(own::contains).toList(),
                        own);
            }
        });
    }

    private static int count(List<Recorder> members, String subject) {
        return (int) members.stream()
                .flatMap(member -> member.doneOf(subject).stream())
                .distinct()
                .count();
    }

    /** The ids of a subject in the order they were handled, one that came twice in a row counted once. */
    private static List<String> once(List<String> done, String subject) {
        List<String> ids = new ArrayList<>();
        synchronized (done) {
            for (String id : done) {
                if (id.startsWith(subject + "-")
                        && (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id))) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
