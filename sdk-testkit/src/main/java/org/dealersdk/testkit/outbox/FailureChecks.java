package org.dealersdk.testkit.outbox;

import static org.dealersdk.testkit.outbox.OutboxChecks.LEASE;
import static org.dealersdk.testkit.outbox.OutboxChecks.OTHER;
import static org.dealersdk.testkit.outbox.OutboxChecks.RELAY;
import static org.dealersdk.testkit.outbox.OutboxChecks.append;
import static org.dealersdk.testkit.outbox.OutboxChecks.claim;
import static org.dealersdk.testkit.outbox.OutboxChecks.ids;
import static org.dealersdk.testkit.outbox.OutboxChecks.now;
import static org.dealersdk.testkit.outbox.OutboxChecks.only;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;

/** Failures, parking, limits, several relays, and opening again. */
final class FailureChecks {

    private static final Duration BACKOFF = Duration.ofSeconds(10);
    private static final String CAUSE = "MSG-040";

    private FailureChecks() {}

    @Proves(value = "OUT.8", cure = "Hold the whole key back until the time given with the failure, and count it.")
    static void a_failed_event_and_its_key_wait_for_their_time(StorageTrial trial) {
        append(trial, trial.event("x1", "x"), trial.event("x2", "x"), trial.event("y1", "y"));
        Outbox outbox = trial.storage().outbox();
        OutboxEntry first = outbox.claim(RELAY, 1, LEASE, now(trial)).get(0);
        Instant retryAt = now(trial).plus(BACKOFF);
        outbox.failed(first.position(), retryAt);
        trial.equal("other keys", List.of("y1"), ids(outbox.claim(OTHER, 10, LEASE, now(trial))));
        trial.equal("just before", List.of(), ids(outbox.claim(OTHER, 10, LEASE, retryAt.minusMillis(1))));
        List<OutboxEntry> again = outbox.claim(OTHER, 10, LEASE, retryAt.plusMillis(1));
        trial.equal("afterwards", List.of("x1", "x2"), ids(again));
        trial.equal("the failures of x1", 1, again.get(0).attempts());
        trial.equal("the failures of x2", 0, again.get(1).attempts());
        outbox.failed(first.position(), retryAt.plus(BACKOFF));
        outbox.failed(8_888_888L, retryAt);
        List<OutboxEntry> third =
                outbox.claim(OTHER, 1, LEASE, retryAt.plus(BACKOFF).plusMillis(1));
        trial.equal("the failures of x1", 2, only(trial, third).attempts());
    }

    @Proves(value = "OUT.9", cure = "Leave parked entries out of claims and of the look for older ones.")
    static void a_parked_event_is_listed_and_lets_its_key_go_on(StorageTrial trial) {
        append(trial, trial.event("x1", "x"), trial.event("x2", "x"), trial.event("y1", "y"));
        Outbox outbox = trial.storage().outbox();
        List<OutboxEntry> claimed = claim(trial, RELAY);
        trial.equal("the claim", 3, claimed.size());
        for (String id : List.of("y1", "x1")) {
            outbox.park(position(claimed, id), CAUSE);
        }
        outbox.park(7_777_777L, CAUSE);
        List<OutboxEntry> parked = outbox.parked(10);
        trial.equal("the parked ones", List.of("x1", "y1"), ids(parked));
        trial.equal("the cause", CAUSE, parked.get(0).parkedBecause());
        trial.equal("at most one", List.of("x1"), ids(outbox.parked(1)));
        trial.equal("what is pending", 1L, outbox.pending());
        trial.clock().advance(LEASE.plusSeconds(1));
        trial.equal("what goes on", List.of("x2"), ids(claim(trial, OTHER)));
    }

    @Proves(value = "OUT.10", cure = "Keep the position of a parked entry.")
    static void an_event_taken_out_stands_in_its_old_place(StorageTrial trial) {
        append(trial, trial.event("x1", "x"), trial.event("x2", "x"), trial.event("x3", "x"));
        Outbox outbox = trial.storage().outbox();
        long position = position(claim(trial, RELAY), "x1");
        outbox.park(position, CAUSE);
        outbox.unpark(position);
        outbox.unpark(6_666_666L);
        trial.equal("the parked ones", List.of(), ids(outbox.parked(10)));
        trial.equal("what is pending", 3L, outbox.pending());
        trial.clock().advance(LEASE.plusSeconds(1));
        List<OutboxEntry> claimed = claim(trial, OTHER);
        trial.equal("the order", List.of("x1", "x2", "x3"), ids(claimed));
        trial.equal("its position", position, claimed.get(0).position());
        trial.equal("its cause", null, claimed.get(0).parkedBecause());
    }

    @Proves(value = "OUT.11", cure = "Count what is neither published nor parked, claimed or not.")
    static void pending_counts_what_is_left(StorageTrial trial) {
        Outbox outbox = trial.storage().outbox();
        trial.equal("at the beginning", 0L, outbox.pending());
        append(trial, trial.event("a", "a"), trial.event("b", "b"), trial.event("c", "c"));
        trial.equal("after appending", 3L, outbox.pending());
        List<OutboxEntry> claimed = claim(trial, RELAY);
        trial.equal("after claiming", 3L, outbox.pending());
        outbox.failed(position(claimed, "a"), now(trial).plus(BACKOFF));
        trial.equal("after a failure", 3L, outbox.pending());
        outbox.published(List.of(position(claimed, "b")));
        trial.equal("after publishing", 2L, outbox.pending());
    }

    @Proves(value = "OUT.12", cure = "Give the limit to the statement, and check it with the limits of a query.")
    static void a_claim_gives_at_most_its_limit(StorageTrial trial) {
        append(trial, trial.event("a", "x"), trial.event("b", "y"), trial.event("c", "z"));
        Outbox outbox = trial.storage().outbox();
        for (int limit : new int[] {0, -1, 1001}) {
            trial.refused(StorageProblem.BAD_LIMIT, () -> outbox.claim(RELAY, limit, LEASE, now(trial)));
            trial.refused(StorageProblem.BAD_LIMIT, () -> outbox.parked(limit));
        }
        trial.equal("two at most", List.of("a", "b"), ids(outbox.claim(RELAY, 2, LEASE, now(trial))));
        trial.equal("the rest", List.of("c"), ids(outbox.claim(OTHER, 1000, LEASE, now(trial))));
    }

    @Proves(value = "OUT.15", cure = "Take entries and set their lease in one atomic step.")
    static void two_relays_never_hold_the_same_event(StorageTrial trial) {
        int number = 200;
        trial.run(unit -> {
            for (int i = 0; i < number; i++) {
                unit.append(trial.event("e" + i, "s" + i));
            }
        });
        Outbox outbox = trial.storage().outbox();
        ConcurrentLinkedQueue<String> claimed = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> relays = new ArrayList<>();
        for (String name : List.of(RELAY, OTHER, "relay-3")) {
            Thread relay = new Thread(() -> drain(outbox, name, now(trial), claimed, failures), "testkit " + name);
            relay.setDaemon(true);
            relays.add(relay);
        }
        relays.forEach(Thread::start);
        relays.forEach(FailureChecks::join);
        trial.that(failures.isEmpty(), "all relays to end well", failures.peek());
        Set<String> different = new HashSet<>(claimed);
        trial.equal("events claimed", number, different.size());
        trial.equal("claims", number, claimed.size());
    }

    @Proves(value = "OUT.16", cure = "Keep entries, attempts and leases where the aggregates are.")
    static void everything_is_there_after_opening_again(StorageTrial trial) {
        String place = trial.session().newName();
        Storage first = trial.open(place);
        first.transact(trial.store(), unit -> {
            unit.append(trial.event("x1", "x"));
            unit.append(trial.event("x2", "x"));
            unit.append(trial.event("y1", "y"));
            unit.append(trial.event("z1", "z"));
            return true;
        });
        List<OutboxEntry> claimed = first.outbox().claim(RELAY, 10, LEASE, now(trial));
        trial.equal("the claim", 4, claimed.size());
        first.outbox().failed(position(claimed, "x1"), now(trial));
        first.outbox().park(position(claimed, "y1"), CAUSE);
        first.outbox().published(List.of(position(claimed, "z1")));
        first.close();
        Outbox second = trial.open(place).outbox();
        trial.equal("the parked ones", List.of("y1"), ids(second.parked(10)));
        trial.equal("what is pending", 2L, second.pending());
        List<OutboxEntry> again =
                second.claim(OTHER, 10, LEASE, now(trial).plus(LEASE).plusSeconds(1));
        trial.equal("the order", List.of("x1", "x2"), ids(again));
        trial.equal("the failures of x1", 1, again.get(0).attempts());
        trial.equal("its position", position(claimed, "x1"), again.get(0).position());
    }

    private static void drain(
            Outbox outbox,
            String relay,
            Instant now,
            ConcurrentLinkedQueue<String> claimed,
            ConcurrentLinkedQueue<Throwable> failures) {
        try {
            for (int round = 0; round < 300; round++) {
                List<OutboxEntry> entries = outbox.claim(relay, 7, LEASE, now);
                if (entries.isEmpty()) {
                    return;
                }
                claimed.addAll(ids(entries));
                outbox.published(entries.stream().map(OutboxEntry::position).toList());
            }
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    private static long position(List<OutboxEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.message().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Violation("an entry " + id, ids(entries).toString()))
                .position();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Violation("an uninterrupted check", "an interrupt");
        }
    }
}
