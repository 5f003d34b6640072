package org.dealersdk.testkit.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Undecided;

/** What callers see of a connection that is lost, silent, or back again. */
final class ConnectionChecks {

    /** A unit that needs more round trips than this is not followed to its end. */
    private static final int MOST_ANSWERS = 60;

    /** The contract's bound for a call to a silent server. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final int PATIENCES = 3;
    private static final int LIMIT = 1000;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Set<Category> LOST = Set.of(Category.UNAVAILABLE, Category.UNKNOWN_OUTCOME);

    private ConnectionChecks() {}

    @Proves(
            value = "STO.95",
            cure =
                    "Report a failure while committing as STO-043 unless the server said that nothing was kept, and never run the"
                            + " work again.",
            tier = Tier.FULL)
    static void a_lost_answer_is_told_as_what_it_is(ConnectionTrial trial) {
        Storage direct = trial.direct();
        int struck = 0;
        for (int answer = 1; answer <= MOST_ANSWERS; answer++) {
            boolean lost = lose(trial, direct, answer);
            struck += lost ? 1 : 0;
            if (!lost) {
                break;
            }
        }
        if (struck == 0) {
            throw Undecided.inconclusive("no answer of a unit went through the proxy; does the fixture's server have"
                    + " settings that lead through the given port?");
        }
    }

    /** Runs a unit and loses the answer to its request of this number; true when the unit had one. */
    private static boolean lose(ConnectionTrial trial, Storage direct, int answer) {
        Storage storage = trial.through();
        try {
            return lose(trial, direct, storage, answer);
        } finally {
            trial.proxy().heal();
            close(trial, storage); // not at the end only: no server serves any number of openings
        }
    }

    private static boolean lose(ConnectionTrial trial, Storage direct, Storage storage, int answer) {
        storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of("before-" + answer)));
        String id = "unit-" + answer;
        AtomicInteger runs = new AtomicInteger();
        trial.did("lose answer " + answer);
        trial.proxy().dropAnswer(answer);
        String end = "success";
        try {
            storage.transact(trial.store(), unit -> {
                runs.incrementAndGet();
                unit.insert(Probe.TYPE, Probe.of(id));
                unit.append(event(trial, id));
                return id;
            });
        } catch (DealerException failure) {
            end = failure.code().id();
        }
        boolean struck = trial.proxy().hasStruck();
        trial.proxy().heal();
        trial.did("unit ends with " + end + (struck ? "" : ", all answers came"));
        trial.equal("runs of the work", 1, runs.get());
        demandTruth(trial, direct, id, end, "answer " + answer + " of the unit was lost");
        return struck;
    }

    /** How a storage closes that has lost its connection is none of the rule's business. */
    private static void close(ConnectionTrial trial, Storage storage) {
        try {
            storage.close();
        } catch (DealerException failure) {
            trial.did("close ends with " + failure.code().id());
        }
    }

    /** What the caller was told is so. */
    private static void demandTruth(ConnectionTrial trial, Storage direct, String id, String end, String when) {
        boolean found = direct.read(trial.store(), reader -> reader.find(Probe.TYPE, id))
                .isPresent();
        int events = events(trial, direct).getOrDefault(id, 0);
        String state = "the unit is " + (found ? "there" : "not there") + " with " + events + " events";
        trial.that(found ? events == 1 : events == 0, "a unit as a whole, at most once, when " + when, state);
        if (end.equals("success")) {
            trial.that(found, "the unit that succeeded, when " + when, state);
        } else if (!end.equals(StorageProblem.UNKNOWN_OUTCOME.id())) {
            trial.that(
                    !found,
                    StorageProblem.UNKNOWN_OUTCOME.id() + ", since the unit may be there, when " + when,
                    end + ", and " + state);
            trial.equal("code, when " + when, StorageProblem.INPUT_OUTPUT.id(), end);
        }
    }

    /** How many events each unit has; they are taken out. */
    private static Map<String, Integer> events(ConnectionTrial trial, Storage storage) {
        Map<String, Integer> events = new TreeMap<>();
        List<OutboxEntry> entries =
                storage.outbox().claim("look", LIMIT, LEASE, trial.clock().instant());
        entries.forEach(entry -> events.merge(entry.message().subjectId(), 1, Integer::sum));
        storage.outbox().published(entries.stream().map(OutboxEntry::position).toList());
        return events;
    }

    private static Message event(ConnectionTrial trial, String id) {
        return new Message(
                "event-" + id,
                trial.store(),
                Probe.TYPE.name(),
                id,
                "org.dealersdk.testkitprobe.noted.v1",
                trial.clock().instant(),
                Map.of(),
                "{}");
    }

    @Proves(
            value = "STO.97",
            cure = "Set a time-out for answers and for connecting; the preset of many drivers is to wait for ever.",
            tier = Tier.FULL)
    static void every_call_ends_though_the_server_is_silent(ConnectionTrial trial) {
        Storage storage = trial.through();
        storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of("before")));
        trial.proxy().silence();
        trial.did("silence");
        Duration longest = longest(trial);
        Map<String, Call> calls = new TreeMap<>();
        calls.put(
                "a unit",
                new Call(() -> storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of("silent")))));
        calls.put("a read", new Call(() -> storage.read(trial.store(), reader -> reader.find(Probe.TYPE, "before"))));
        calls.put("pending", new Call(() -> storage.outbox().pending()));
        calls.put("opening", new Call(trial::through));
        boolean all = trial.within(longest, () -> calls.values().stream().allMatch(Call::hasEnded));
        if (!all && longest.compareTo(BOUND) < 0) {
            throw Undecided.inconclusive("the fixture's patience of " + trial.patience()
                    + " ends the check before the contract's " + BOUND + " have passed; give it 10 seconds or more");
        }
        calls.forEach((name, call) -> demandEnd(trial, name, call));
    }

    /** The contract's bound, more on a machine that needs more patience; less when the whole check may not take as long. */
    private static Duration longest(ConnectionTrial trial) {
        Duration patient = trial.patience().multipliedBy(PATIENCES);
        Duration wanted = patient.compareTo(BOUND) > 0 ? patient : BOUND;
        Duration most = trial.patience().multipliedBy(2 * PATIENCES + 1).dividedBy(2);
        return wanted.compareTo(most) < 0 ? wanted : trial.patience().multipliedBy(2);
    }

    private static void demandEnd(ConnectionTrial trial, String name, Call call) {
        trial.that(call.hasEnded(), name + " to end within " + BOUND + " though the server is silent", "no end");
        String end = call.end();
        trial.did(name + " ends with " + end);
        trial.that(!end.equals("success"), name + " to fail with a code, since nobody answers", "it succeeded");
        trial.that(call.isCoded(), name + " to fail with a code", end);
    }

    /** A call on a thread of its own. */
    private static final class Call {

        private final Background work;

        Call(Runnable call) {
            work = Background.start("call", call);
        }

        boolean hasEnded() {
            return work.hasEnded();
        }

        boolean isCoded() {
            return work.failure().orElse(null) instanceof DealerException;
        }

        String end() {
            return work.failure()
                    .map(failure -> failure instanceof DealerException coded
                            ? coded.code().id()
                            : failure.getClass().getName())
                    .orElse("success");
        }
    }

    @Proves(
            value = "STO.98",
            cure = "Throw a broken connection away and make a new one for the next call.",
            tier = Tier.FULL)
    static void it_works_again_when_the_connection_is_back(ConnectionTrial trial) {
        Storage storage = trial.through();
        storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of("before")));
        trial.proxy().cut();
        trial.did("cut");
        demandLost(trial, storage, "cut-1");
        demandLost(trial, storage, "cut-2");
        trial.proxy().heal();
        trial.did("back");
        AtomicInteger tries = new AtomicInteger();
        StringBuilder last = new StringBuilder();
        trial.eventually(
                "a unit that succeeds, without opening again",
                () -> {
                    String end = attempt(trial, storage, "back-" + tries.incrementAndGet());
                    last.setLength(0);
                    last.append(end);
                    return end.equals("success");
                },
                () -> tries + " units, the last one failed with " + last);
        trial.that(
                trial.direct()
                        .read(trial.store(), reader -> reader.find(Probe.TYPE, "before"))
                        .isPresent(),
                "what was kept before",
                "nothing");
    }

    private static void demandLost(ConnectionTrial trial, Storage storage, String id) {
        String end = attempt(trial, storage, id);
        trial.that(!end.equals("success"), "a failure while the connection is cut", "success");
    }

    private static String attempt(ConnectionTrial trial, Storage storage, String id) {
        try {
            storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of(id)));
            return "success";
        } catch (DealerException failure) {
            trial.that(
                    LOST.contains(failure.category()),
                    "a failure of category UNAVAILABLE or UNKNOWN_OUTCOME while the connection is lost",
                    failure.code().id());
            return failure.code().id();
        }
    }
}
