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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.storage.StorageTrial;

/** Boundaries of time, many keys, many attempts, and what must outlive an opening. */
final class RelayChecks {

    private static final Duration MICRO = Duration.ofNanos(1000);

    private RelayChecks() {}

    @Proves(value = "OUT.1", cure = "Keep headers as pairs, escaped whatever they hold, and bodies up to 1 MiB.")
    static void events_with_odd_headers_and_large_bodies_come_as_they_were(StorageTrial trial) {
        Message plain = trial.event("e", "x");
        Map<String, String> odd = Map.of(
                "a=b",
                "c=d",
                "a:b",
                " x ",
                "#c",
                "!",
                "lines",
                "one\ntwo\r\n\tthree",
                "back\\slash",
                "\\u0041\\",
                "\"",
                "'&<>;,");
        for (Message event : List.of(
                new Message(
                        "odd",
                        plain.store(),
                        plain.subjectType(),
                        "x y\tz",
                        "name with = : # and ,",
                        plain.at(),
                        odd,
                        "{\n}\r\n"),
                new Message(
                        "large",
                        plain.store(),
                        plain.subjectType(),
                        "x",
                        plain.name(),
                        Instant.parse("2500-01-01T00:00:00.000001Z"),
                        Map.of(),
                        "\"" + "\u00e9".repeat(Limits.MAX_DOCUMENT / 2 - 1) + "\""))) {
            append(trial, event);
            OutboxEntry entry = only(trial, claim(trial, RELAY));
            trial.that(
                    event.equals(entry.message()), "the message as it was appended", different(event, entry.message()));
            trial.storage().outbox().published(List.of(entry.position()));
        }
    }

    private static String different(Message expected, Message found) {
        return !expected.headers().equals(found.headers())
                ? "headers " + found.headers()
                : !expected.body().equals(found.body()) ? "another body" : found + " at " + found.at();
    }

    @Proves(value = "OUT.5", cure = "Leave held events out before the limit is applied, however many there are.")
    static void other_keys_are_reached_behind_many_held_ones(StorageTrial trial) {
        List<Message> held = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            held.add(trial.event("x" + i, "x"));
        }
        append(trial, held.toArray(Message[]::new));
        Outbox outbox = trial.storage().outbox();
        trial.equal("the first claim", List.of("x0"), ids(outbox.claim(RELAY, 1, LEASE, now(trial))));
        append(trial, trial.event("y", "y"), trial.event("z", "z"));
        trial.equal("the claim of one", List.of("y"), ids(outbox.claim(OTHER, 1, LEASE, now(trial))));
        trial.equal("the next claim of one", List.of("z"), ids(outbox.claim(OTHER, 1, LEASE, now(trial))));
    }

    @Proves(value = "OUT.5", cure = "Compare keys, not hash codes or partitions of them.")
    static void no_other_key_waits_for_a_held_one(StorageTrial trial) {
        List<Message> events = new ArrayList<>();
        for (String subject : List.of("AaAa", "BBBB", "AaBB", "aaaa", "AaAa ", "AaA")) {
            events.add(trial.event("of " + subject, subject));
        }
        for (int i = 0; i < 200; i++) {
            events.add(trial.event("y" + i, "y" + i));
        }
        append(trial, events.toArray(Message[]::new));
        Outbox outbox = trial.storage().outbox();
        outbox.claim(RELAY, 1, LEASE, now(trial));
        List<String> rest = ids(outbox.claim(OTHER, 1000, LEASE, now(trial)));
        trial.equal(
                "all other keys",
                new TreeSet<>(events.subList(1, events.size()).stream()
                        .map(Message::id)
                        .toList()),
                new TreeSet<>(rest));
    }

    @Proves(value = "OUT.6", cure = "Keep the lease's end to the microsecond, and believe the time each claim names.")
    static void a_lease_holds_to_its_end_whatever_its_length(StorageTrial trial) {
        Outbox outbox = trial.storage().outbox();
        Instant start = now(trial).plusMillis(617);
        for (Duration lease : List.of(
                Duration.ofMillis(1),
                Duration.ofMillis(400),
                Duration.ofMillis(999),
                Duration.ofMillis(1500),
                Duration.ofDays(40))) {
            append(trial, trial.event("x", "x"));
            OutboxEntry entry = only(trial, outbox.claim(RELAY, 10, lease, start));
            Instant end = start.plus(lease);
            trial.equal(
                    "before a lease of " + lease + " ends",
                    List.of(),
                    ids(outbox.claim(OTHER, 10, lease, end.minus(MICRO))));
            trial.equal("after it", List.of("x"), ids(outbox.claim(OTHER, 10, lease, end.plus(MICRO))));
            outbox.published(List.of(entry.position()));
            start = start.minusSeconds(3600); // a relay with another clock
        }
    }

    @Proves(
            value = "OUT.6",
            cure = "Let unpark and published touch only what they are about; others keep their leases.")
    static void nothing_but_its_end_ends_a_lease(StorageTrial trial) {
        Outbox outbox = trial.storage().outbox();
        append(trial, trial.event("x", "x"), trial.event("y", "y"), trial.event("z", "z"));
        List<OutboxEntry> claimed = outbox.claim(RELAY, 2, LEASE, now(trial));
        outbox.unpark(claimed.get(0).position());
        outbox.unpark(7_777_777L);
        outbox.park(7_777_777L, "MSG-040");
        outbox.published(List.of());
        outbox.failed(7_777_777L, now(trial));
        outbox.parked(10);
        outbox.pending();
        trial.equal("what is free", List.of("z"), ids(outbox.claim(OTHER, 10, LEASE, now(trial))));
    }

    @Proves(value = "OUT.11", cure = "Count rows, or count down only for a row that was there.")
    static void pending_counts_each_event_once(StorageTrial trial) {
        Outbox outbox = trial.storage().outbox();
        append(trial, trial.event("x", "x"), trial.event("y", "y"), trial.event("z", "z"));
        long position = claim(trial, RELAY).get(0).position();
        outbox.published(List.of(position, position, 7_777_777L));
        trial.equal("what is pending", 2L, outbox.pending());
        outbox.published(List.of(position));
        outbox.published(List.of());
        trial.equal("what is pending", 2L, outbox.pending());
    }

    @Proves(value = "OUT.8", cure = "Keep the time to the microsecond, compare with <=, and count without end.")
    static void attempts_are_counted_however_many_and_come_exactly_at_their_time(StorageTrial trial) {
        Outbox outbox = trial.storage().outbox();
        append(trial, trial.event("x", "x"));
        Instant at = now(trial).plusNanos(123_456_000);
        for (int failures = 0; failures < 140; failures++) {
            OutboxEntry entry = only(trial, outbox.claim(failures % 2 == 0 ? RELAY : OTHER, 10, LEASE, at));
            trial.equal("the failures", failures, entry.attempts());
            Instant retryAt = at.plusMillis(1500);
            outbox.failed(entry.position(), retryAt);
            if (failures < 3) {
                trial.equal("before its time", List.of(), ids(outbox.claim(OTHER, 10, LEASE, retryAt.minus(MICRO))));
            }
            at = retryAt;
        }
        OutboxEntry last = only(trial, outbox.claim(RELAY, 10, LEASE, at));
        outbox.park(last.position(), "MSG-040");
        trial.equal(
                "the failures of the parked",
                140,
                only(trial, outbox.parked(10)).attempts());
        outbox.unpark(last.position());
        Instant later = at.plus(LEASE);
        trial.equal(
                "the failures of what was taken out",
                140,
                only(trial, outbox.claim(RELAY, 10, LEASE, later)).attempts());
    }

    @Proves(value = "OUT.16", cure = "Keep leases, times and causes beside the events.")
    static void held_failed_and_parked_events_are_so_after_opening_again(StorageTrial trial) {
        String place = trial.session().newName();
        Storage first = trial.open(place);
        first.transact(trial.store(), unit -> {
            for (String id : List.of("held", "failed", "parked", "free")) {
                unit.append(trial.event(id, id));
            }
            return true;
        });
        Instant now = now(trial);
        List<OutboxEntry> claimed = first.outbox().claim(RELAY, 3, LEASE, now);
        first.outbox().failed(claimed.get(1).position(), now.plus(LEASE));
        first.outbox().park(claimed.get(2).position(), "MSG-040");
        first.close();
        Outbox outbox = trial.open(place).outbox();
        boolean others = trial.session().descriptor().offers(Capability.SEVERAL_HOSTS);
        List<String> free = new ArrayList<>(ids(outbox.claim(OTHER, 10, LEASE, now)));
        if (!others) {
            free.remove("held"); // whoever opens a place alone may take over what the relay before it held
        }
        trial.equal("what is free", List.of("free"), free);
        OutboxEntry parked = only(trial, outbox.parked(10));
        trial.equal("the cause", "MSG-040", parked.parkedBecause());
        trial.equal("what is parked", "parked", parked.message().id());
        trial.equal("what is pending", 3L, outbox.pending());
        List<OutboxEntry> later = outbox.claim(OTHER, 2, LEASE, now.plus(LEASE).plus(MICRO));
        trial.equal("what is free later", List.of("held", "failed"), ids(later));
        trial.equal("the failures", 1, later.get(1).attempts());
    }
}
