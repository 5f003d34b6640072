package org.dealersdk.testkit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.Schedules;
import org.dealersdk.testkit.storage.StorageTrial;
import org.jspecify.annotations.Nullable;

/** What becomes claimable, when, and in which order. Every check has an outbox of its own. */
final class OutboxChecks {

    static final String RELAY = "relay-1";
    static final String OTHER = "relay-2";
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final long SOON_MILLIS = 100;

    private OutboxChecks() {}

    @Proves(value = "OUT.1", cure = "Keep the message as it is given to append, byte for byte.")
    static void a_committed_event_is_claimable_as_it_was_appended(StorageTrial trial) {
        Message event = new Message(
                "e1",
                trial.store(),
                "testkit-probe",
                "\u4eac A'1",
                "org.dealersdk.testkitprobe.noted.v1",
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Map.of("actor", "007", "empty", "", "\u540d", "\ud83d\ude00"),
                "{\"text\":\"\ud83d\ude00 \\u0007 \\\" 2.00\", \"n\": 1.10}");
        append(trial, event);
        OutboxEntry entry = only(trial, claim(trial, RELAY));
        trial.equal("the message", event, entry.message());
        trial.equal("the failures so far", 0, entry.attempts());
        trial.equal("the cause of parking", null, entry.parkedBecause());
    }

    @Proves(value = "OUT.2", cure = "Write events in the unit's own transaction.")
    static void an_event_comes_only_with_its_unit(StorageTrial trial) {
        trial.put(Probe.of("taken"));
        for (Runnable undone : List.<Runnable>of(
                () -> trial.run(unit -> {
                    unit.append(trial.event("undone", "x"));
                    throw new IllegalStateException("undo");
                }),
                () -> trial.run(unit -> {
                    unit.append(trial.event("refused", "x"));
                    unit.insert(Probe.TYPE, Probe.of("taken"));
                }))) {
            trial.that(failure(undone) != null, "the unit to fail", "it was kept");
        }
        trial.run(unit -> {
            unit.append(trial.event("kept", "x"));
            trial.equal("what is claimed before the commit", List.of(), ids(claimElsewhere(trial)));
        });
        trial.equal("what is claimed afterwards", List.of("kept"), ids(claim(trial, RELAY)));
    }

    @Proves(
            value = "OUT.3",
            cure = "Take positions at commit, or wait for gaps below the highest position to be decided.",
            schedule = OutboxSchedules.TWO_UNITS_AND_RELAY)
    static void a_late_committer_is_reached(StorageTrial trial) {
        Schedules.play(trial, OutboxSchedules.unitsAndRelay(), OutboxSchedules.LATE_COMMIT);
    }

    @Proves(value = "OUT.3", cure = "Do not wait for positions of units that were undone.")
    static void undone_units_leave_no_gap_that_stops_the_relay(StorageTrial trial) {
        for (int i = 0; i < 150; i++) {
            String id = "undone" + i;
            failure(() -> trial.run(unit -> {
                unit.append(trial.event(id, "x"));
                throw new IllegalStateException("undo");
            }));
        }
        append(trial, trial.event("kept", "x"));
        trial.equal("what is claimed", List.of("kept"), ids(claim(trial, RELAY)));
    }

    @Proves(value = "OUT.4", cure = "Order by the position given at commit.")
    static void events_of_a_key_come_in_commit_order(StorageTrial trial) {
        List<String> expected = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            List<Message> events = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String id = "e" + (99 - unit * 10 - i);
                expected.add(id);
                events.add(trial.event(id, "x"));
            }
            append(trial, events.toArray(Message[]::new));
        }
        List<OutboxEntry> entries = publishAll(trial);
        trial.equal("the order", expected, ids(entries));
        for (int i = 1; i < entries.size(); i++) {
            long before = entries.get(i - 1).position();
            trial.that(
                    before < entries.get(i).position(),
                    "a position above " + before,
                    entries.get(i).position());
        }
    }

    @Proves(
            value = "OUT.4",
            cure = "Give positions out at commit, one unit after another, not at append.",
            schedule = OutboxSchedules.TWO_UNITS)
    static void the_order_is_that_of_the_commits_and_not_of_the_appends(StorageTrial trial) {
        Schedules.play(trial, OutboxSchedules.unitsOfOneKey(), OutboxSchedules.CROSSING_COMMITS);
    }

    @Proves(value = "OUT.5", cure = "Pass over an entry while an older one of its key is open, and only then.")
    static void a_key_waits_for_its_older_events_and_other_keys_do_not(StorageTrial trial) {
        append(trial, trial.event("x1", "x"), trial.event("x2", "x"), trial.event("y1", "y"));
        trial.equal(
                "the first claim", List.of("x1"), ids(trial.storage().outbox().claim(RELAY, 1, LEASE, now(trial))));
        append(trial, trial.event("x3", "x"), trial.event("z1", "z"));
        List<String> second = ids(claim(trial, OTHER));
        trial.equal("the claim of another relay", List.of("y1", "z1"), second);
        publish(trial, RELAY, "x1");
        List<String> ofX = ids(claim(trial, OTHER)).stream()
                .filter(id -> id.startsWith("x"))
                .toList();
        trial.equal("x afterwards", List.of("x2", "x3"), ofX);
    }

    @Proves(
            value = "OUT.5",
            cure = "Make store, type and id the key; the same id in another store or type is another key.")
    static void the_key_is_store_type_and_id(StorageTrial trial) {
        StoreId elsewhere = trial.newStore();
        Message here = trial.event("here", "x");
        Message there =
                new Message("there", elsewhere, here.subjectType(), "x", here.name(), here.at(), Map.of(), "{}");
        Message otherType =
                new Message("type", here.store(), "testkit-neighbour", "x", here.name(), here.at(), Map.of(), "{}");
        append(trial, here);
        trial.storage().outbox().claim(RELAY, 1, LEASE, now(trial));
        append(trial, otherType, trial.event("here2", "x"));
        trial.storage().transact(elsewhere, unit -> {
            unit.append(there);
            return true;
        });
        trial.equal(
                "other keys",
                List.of("there", "type"),
                ids(claim(trial, OTHER)).stream().sorted().toList());
    }

    @Proves(
            value = "OUT.6",
            cure = "Compare the lease's end with the time given to claim, not with a clock of your own.")
    static void a_claimed_event_belongs_to_its_relay_until_the_lease_has_passed(StorageTrial trial) {
        append(trial, trial.event("x1", "x"));
        Instant start = now(trial);
        Outbox outbox = trial.storage().outbox();
        trial.equal("the first claim", List.of("x1"), ids(outbox.claim(RELAY, 10, LEASE, start)));
        trial.equal("at once", List.of(), ids(outbox.claim(OTHER, 10, LEASE, start)));
        Instant justBefore = start.plus(LEASE).minusMillis(1);
        trial.equal("just before its end", List.of(), ids(outbox.claim(OTHER, 10, LEASE, justBefore)));
        trial.equal(
                "when it has passed",
                List.of("x1"),
                ids(outbox.claim(OTHER, 10, LEASE, start.plus(LEASE).plusMillis(1))));
    }

    @Proves(value = "OUT.7", cure = "Remove all positions of the list, however long it is.")
    static void many_are_published_at_once(StorageTrial trial) {
        List<Message> events = new ArrayList<>();
        for (int i = 0; i < Query.MAX_LIMIT; i++) {
            events.add(trial.event("e" + i, "x" + i % 10));
        }
        append(trial, events.toArray(Message[]::new));
        Outbox outbox = trial.storage().outbox();
        List<OutboxEntry> claimed = outbox.claim(RELAY, Query.MAX_LIMIT, LEASE, now(trial));
        trial.equal("how many are claimed", Query.MAX_LIMIT, claimed.size());
        outbox.published(claimed.stream().map(OutboxEntry::position).toList());
        trial.equal("what is pending", 0L, outbox.pending());
        trial.clock().advance(LEASE.plusSeconds(1));
        trial.equal("what can be claimed again", List.of(), ids(claim(trial, OTHER)));
    }

    @Proves(value = "OUT.7", cure = "Remove by position, not by content.")
    static void published_events_are_gone_and_only_they(StorageTrial trial) {
        append(trial, trial.event("same", "x"), trial.event("same", "x"), trial.event("same", "x"));
        List<OutboxEntry> claimed = claim(trial, RELAY);
        trial.equal("three events of equal content", List.of("same", "same", "same"), ids(claimed));
        Outbox outbox = trial.storage().outbox();
        outbox.published(List.of(claimed.get(1).position(), 9_999_999L));
        trial.equal("what is pending", 2L, outbox.pending());
        trial.clock().advance(LEASE.plusSeconds(1));
        List<Long> left =
                claim(trial, OTHER).stream().map(OutboxEntry::position).toList();
        trial.equal(
                "what is left",
                List.of(claimed.get(0).position(), claimed.get(2).position()),
                left);
        outbox.published(left);
        outbox.published(left);
        trial.clock().advance(LEASE.plusSeconds(1));
        trial.equal("what is left in the end", List.of(), ids(claim(trial, RELAY)));
    }

    @Proves(value = "OUT.13", cure = "Use a sequence that never goes back, not the highest position present.")
    static void positions_never_return_and_need_no_clock(StorageTrial trial) {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < 6; i++) {
            trial.clock().advance(Duration.ofHours(i % 2 == 0 ? -2 : 1));
            append(trial, trial.event("a" + i, "x"));
            trial.clock().advance(Duration.ofMinutes(-90));
            append(trial, trial.event("b" + i, "x"));
            List<OutboxEntry> claimed = publishAll(trial);
            trial.equal("the order", List.of("a" + i, "b" + i), ids(claimed));
            for (OutboxEntry entry : claimed) {
                trial.that(entry.position() > last, "a position above " + last, entry.position());
                last = entry.position();
            }
        }
    }

    @Proves(value = "OUT.14", cure = "Compare the message's store with the unit's, and call Limits.check.")
    static void events_that_do_not_fit_are_refused(StorageTrial trial) {
        Message fitting = trial.event("fitting", "x");
        StoreId elsewhere = trial.newStore();
        Message wrong =
                new Message("wrong", elsewhere, "testkit-probe", "x", fitting.name(), fitting.at(), Map.of(), "{}");
        Message large = new Message(
                "large",
                trial.store(),
                "testkit-probe",
                "x",
                fitting.name(),
                fitting.at(),
                Map.of(),
                "\"" + "n".repeat(Limits.MAX_DOCUMENT) + "\"");
        trial.refused(StorageProblem.WRONG_STORE, () -> append(trial, wrong));
        trial.refused(StorageProblem.TOO_LARGE, () -> append(trial, large));
        append(trial, fitting);
        trial.equal("what is claimed", List.of("fitting"), ids(claim(trial, RELAY)));
    }

    static void append(StorageTrial trial, Message... events) {
        trial.run(unit -> List.of(events).forEach(unit::append));
    }

    static Instant now(StorageTrial trial) {
        return trial.clock().instant();
    }

    static List<OutboxEntry> claim(StorageTrial trial, String relay) {
        return trial.storage().outbox().claim(relay, 100, LEASE, now(trial));
    }

    /** What a relay on another thread is given, if it is answered at once. */
    private static List<OutboxEntry> claimElsewhere(StorageTrial trial) {
        FutureTask<List<OutboxEntry>> claim = new FutureTask<>(() -> claim(trial, OTHER));
        Thread thread = new Thread(claim, "testkit other");
        thread.setDaemon(true);
        thread.start();
        try {
            return claim.get(SOON_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException blocked) {
            trial.did("the claim waits for the unit");
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof Violation violation
                    ? violation
                    : new Violation("the relay to end well", String.valueOf(broken.getCause()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    /** Claims and publishes, as a relay does, until nothing more comes. */
    static List<OutboxEntry> publishAll(StorageTrial trial) {
        List<OutboxEntry> all = new ArrayList<>();
        for (int round = 0; round < 100; round++) {
            List<OutboxEntry> claimed = claim(trial, RELAY);
            if (claimed.isEmpty()) {
                return all;
            }
            all.addAll(claimed);
            trial.storage()
                    .outbox()
                    .published(claimed.stream().map(OutboxEntry::position).toList());
        }
        throw new Violation("published events to be gone", "they come again and again: " + ids(all).subList(0, 3));
    }

    static void publish(StorageTrial trial, String relay, String id) {
        trial.clock().advance(LEASE.plusSeconds(1));
        List<OutboxEntry> claimed = claim(trial, relay);
        List<Long> positions = claimed.stream()
                .filter(entry -> entry.message().id().equals(id))
                .map(OutboxEntry::position)
                .toList();
        trial.equal("how often " + id + " is claimed", 1, positions.size());
        trial.storage().outbox().published(positions);
        trial.clock().advance(LEASE.plusSeconds(1));
    }

    static OutboxEntry only(StorageTrial trial, List<OutboxEntry> entries) {
        trial.equal("the number of entries", 1, entries.size());
        return entries.get(0);
    }

    static List<String> ids(List<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.message().id()).toList();
    }

    static @Nullable Throwable failure(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Violation violation) {
            throw violation;
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
