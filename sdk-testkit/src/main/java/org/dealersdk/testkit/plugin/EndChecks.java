package org.dealersdk.testkit.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Background;
import org.dealersdk.testkit.rule.Proves;
import org.jspecify.annotations.Nullable;

/** What places share by accident, and what work leaves behind when all is closed. */
final class EndChecks {

    private static final String X = "x";

    /** How long to wait for a close that may itself wait for the unit; a slow machine loses coverage, nothing else. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private EndChecks() {}

    @Proves(value = "PLG.2", cure = "Return a constant; decline what may be missing before anything is opened.")
    static void work_does_not_change_the_descriptor(PluginTrial trial) {
        var before = trial.session().descriptor();
        if (trial.hasStorage()) {
            trial.storage(trial.session().newName());
        }
        if (trial.hasMessaging()) {
            trial.messaging(trial.session().newName());
        }
        trial.equal("the descriptor", before, trial.session().descriptor());
    }

    @Proves(value = "PLG.12", cure = "Keep keys, versions, positions and groups with the place, in no static field.")
    static void the_same_work_at_two_places_is_not_mixed_up(PluginTrial trial) {
        trial.needsSomethingToOpen();
        if (!trial.hasStorage()) {
            return;
        }
        List<Storage> places = List.of(
                trial.storage(trial.session().newName()),
                trial.storage(trial.session().newName()));
        for (int i = 0; i < places.size(); i++) {
            String own = "place " + i;
            places.get(i).transact(trial.store(), unit -> {
                unit.append(trial.message(own));
                return unit.insert(
                        Probe.TYPE,
                        Probe.of(X).with("key", "k").with("name", "n").with("text", own));
            });
        }
        for (int i = 0; i < places.size(); i++) {
            Storage place = places.get(i);
            List<Probe> found = trial.answered(
                            "read", place.read(trial.store(), reader -> reader.search(Query.of(Probe.TYPE))))
                    .aggregates();
            trial.equal(
                    "the texts",
                    List.of("place " + i),
                    found.stream().map(Probe::text).toList());
            List<OutboxEntry> claimed = trial.answered(
                    "claim",
                    trial.answered("outbox()", place.outbox())
                            .claim(
                                    "relay",
                                    10,
                                    Duration.ofMinutes(1),
                                    trial.clock().instant()));
            List<String> events =
                    claimed.stream().map(entry -> entry.message().id()).toList();
            trial.equal("the events", List.of("place " + i), events);
        }
    }

    @Proves(value = "PLG.21", cure = "Let close wait for units at work, or ask again before they commit.")
    static void a_unit_is_not_kept_once_the_storage_has_been_closed(PluginTrial trial) {
        trial.needsSomethingToOpen();
        if (!trial.hasStorage()) {
            return;
        }
        String place = trial.session().newName();
        Storage storage = trial.storage(place);
        AtomicBoolean closedMeanwhile = new AtomicBoolean();
        AtomicReference<@Nullable Background> closing = new AtomicReference<>();
        @Nullable DealerException refusal = null;
        try {
            storage.transact(trial.store(), unit -> {
                unit.insert(Probe.TYPE, Probe.of(X));
                Background begun = Background.start("closing", storage::close);
                closing.set(begun);
                closedMeanwhile.set(begun.endsWithin(LOOK));
                return true;
            });
        } catch (DealerException failure) {
            refusal = failure;
        }
        Background closed = closing.get();
        if (closed != null) {
            trial.ends("close to end when the unit has ended", closed);
        }
        trial.that(
                refusal != null || !closedMeanwhile.get(),
                "a failure of the unit the storage was closed under",
                "it was kept");
        Storage again = trial.storage(place);
        boolean there = trial.answered("read", again.read(trial.store(), reader -> reader.find(Probe.TYPE, X)))
                .isPresent();
        boolean lives = !trial.session()
                .descriptor()
                .declined()
                .containsKey(org.dealersdk.spi.Capability.PROCESS_DEATH_DURABILITY);
        boolean unknown = refusal != null && refusal.category() == Category.UNKNOWN_OUTCOME;
        trial.that(!there || refusal == null || unknown, "nothing kept of a unit that failed", "something");
        trial.that(there || refusal != null || !lives, "what was acknowledged", "nothing");
    }

    @Proves(value = "PLG.22", cure = "Stop timers and pools too that began only when something failed or was searched.")
    static void no_thread_is_left_after_failures_either(PluginTrial trial) {
        trial.needsSomethingToOpen();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        if (trial.hasStorage()) {
            Storage storage = trial.storage(trial.session().newName());
            trial.answered("transact", storage.transact(trial.store(), unit -> {
                unit.append(trial.message("e"));
                return unit.insert(Probe.TYPE, Probe.of(X));
            }));
            try {
                storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of(X)));
            } catch (DealerException expected) {
                trial.did("a refused insert");
            }
            storage.read(trial.store(), reader -> reader.search(Query.of(Probe.TYPE)));
            for (OutboxEntry entry : storage.outbox()
                    .claim("relay", 10, Duration.ofMinutes(1), trial.clock().instant())) {
                storage.outbox().failed(entry.position(), trial.clock().instant());
                storage.outbox().park(entry.position(), "MSG-040");
            }
            storage.close();
        }
        if (trial.hasMessaging()) {
            Messaging messaging = trial.messaging(trial.session().newName());
            AtomicInteger attempts = new AtomicInteger();
            trial.answered(
                    "subscribe",
                    messaging.subscribe(
                            new SubscriptionRequest(
                                    "g", Set.of(trial.store()), Set.of(), new Start.Earliest(), 2, Duration.ZERO),
                            delivery -> {
                                attempts.incrementAndGet();
                                throw new IllegalStateException();
                            }));
            messaging.publish(List.of(trial.message("m"), trial.message("n")));
            trial.eventually("two messages to fail twice", () -> attempts.get() >= 4, attempts::get);
            messaging.close();
        }
        trial.noThreadLeft(before);
    }
}
