package org.dealersdk.testkit.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.fixture.Meter;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Undecided;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;

/** What grows, and what must not. */
final class CostChecks {

    private static final int FEW = 200;
    private static final int MANY = 4_000;
    private static final int PUBLISHED = 20_000;
    private static final int CHUNK = 200;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private CostChecks() {}

    @Proves(value = "CST.1", cure = "Fetch documents and values with the rows of the page.", tier = Tier.FULL)
    static void a_page_needs_as_many_round_trips_however_long_it_is(StorageTrial trial) {
        if (!(trial.session().plugin() instanceof Meter meter)) {
            throw Undecided.notApplicable("the plug-in is no meter of its round trips");
        }
        fill(trial, 0, 160);
        List<Long> trips = new ArrayList<>();
        for (int size : new int[] {10, 10, 40, 160}) {
            long before = meter.roundTrips();
            trial.page(Query.of(Probe.TYPE).limit(size));
            trial.page(Query.of(Probe.TYPE).orderBy("number").limit(size));
            trips.add(meter.roundTrips() - before);
        }
        trial.did("round trips for 10, 10, 40 and 160: " + trips);
        trial.that(trips.get(1) > 0, "a meter that counts", trips);
        trial.that(
                trips.get(3) - trips.get(1) < 30,
                "about as many round trips for 160 aggregates as for 10",
                trips.get(3) + " and " + trips.get(1));
    }

    @Proves(value = "CST.2", cure = "Give ids and unique keys an index that begins with the store.", tier = Tier.FULL)
    static void finding_by_id_and_by_unique_key_does_not_grow_with_the_store(StorageTrial trial) {
        demandCounted();
        fill(trial, 0, FEW);
        Effort idAmongFew = Effort.of(() -> trial.must(id(7)));
        Effort keyAmongFew = Effort.of(() -> count(trial, "key", key(7)));
        Effort changeAmongFew = Effort.of(() -> change(trial));
        fill(trial, FEW, MANY);
        demandFlat(trial, "finding by id", idAmongFew, Effort.of(() -> trial.must(id(7))));
        demandFlat(trial, "counting by a unique key", keyAmongFew, Effort.of(() -> count(trial, "key", key(7))));
        demandFlat(trial, "changing one aggregate", changeAmongFew, Effort.of(() -> change(trial)));
    }

    @Proves(value = "CST.3", cure = "Go on by key, never by counting the rows of the pages before.", tier = Tier.FULL)
    static void a_later_page_costs_what_an_early_one_does(StorageTrial trial) {
        demandCounted();
        fill(trial, 0, MANY);
        for (Query<Probe> query : List.of(
                Query.of(Probe.TYPE).limit(100),
                Query.of(Probe.TYPE).orderBy("text").limit(100))) {
            String early = null;
            String late = null;
            String cursor = null;
            for (int page = 0; page < MANY / 100 - 1; page++) {
                cursor = trial.answered("next", trial.page(query.after(cursor)).next());
                early = page == 1 ? cursor : early;
                late = cursor;
            }
            String first = early;
            String last = late;
            Effort before = Effort.of(() -> trial.page(query.after(first)));
            Effort after = Effort.of(() -> trial.page(query.after(last)));
            demandFlat(trial, "a late page", before, after, (double) MANY / 300);
        }
    }

    @Proves(value = "CST.4", cure = "Remove what was published, or keep it where claims do not look.", tier = Tier.FULL)
    static void a_claim_does_not_grow_with_what_was_published(StorageTrial trial) {
        demandCounted();
        publish(trial, FEW);
        Effort before = claimEffort(trial);
        publish(trial, PUBLISHED);
        demandFlat(trial, "a claim", before, claimEffort(trial), (double) PUBLISHED / FEW);
    }

    private static Effort claimEffort(StorageTrial trial) {
        return Effort.of(() ->
                trial.storage().outbox().claim("idle", 10, LEASE, trial.clock().instant()));
    }

    private static void publish(StorageTrial trial, int number) {
        for (int done = 0; done < number; done += CHUNK) {
            int begin = done;
            trial.run(unit -> {
                for (int i = begin; i < Math.min(begin + CHUNK, number); i++) {
                    unit.append(trial.event("e" + i, "s" + i));
                }
            });
            List<OutboxEntry> claimed = trial.storage()
                    .outbox()
                    .claim("relay", CHUNK, LEASE, trial.clock().instant());
            trial.storage()
                    .outbox()
                    .published(claimed.stream().map(OutboxEntry::position).toList());
        }
        trial.equal("what is still pending", 0L, trial.storage().outbox().pending());
    }

    private static void demandCounted() {
        if (!Effort.isCounted()) {
            throw Undecided.notApplicable("this machine does not count what a thread allocates and computes");
        }
    }

    private static void demandFlat(StorageTrial trial, String what, Effort before, Effort after) {
        demandFlat(trial, what, before, after, (double) MANY / FEW);
    }

    private static void demandFlat(StorageTrial trial, String what, Effort before, Effort after, double factor) {
        if (!after.hasGrownSince(before, factor)) {
            trial.did(what + ": " + before + ", then " + after);
        } else {
            throw new Violation(
                    what + " to cost about " + before + ", as it did when there was " + Math.round(factor)
                            + " times less",
                    after.toString());
        }
    }

    private static void fill(StorageTrial trial, int from, int to) {
        for (int done = from; done < to; done += CHUNK) {
            int begin = done;
            trial.run(unit -> {
                for (int i = begin; i < Math.min(begin + CHUNK, to); i++) {
                    Probe probe = Probe.of(id(i)).with("key", key(i)).with("text", "t" + i % 7);
                    unit.insert(Probe.TYPE, probe.with("number", (long) i % 50));
                }
            });
        }
    }

    private static void change(StorageTrial trial) {
        Stored<Probe> read = trial.must(id(9));
        Long number = read.aggregate().number();
        trial.update(read, read.aggregate().with("number", number == null ? 0 : number + 1));
    }

    private static void count(StorageTrial trial, String attribute, String value) {
        Storage storage = trial.storage();
        long count = storage.read(
                trial.store(), reader -> reader.count(Query.of(Probe.TYPE).where(attribute, value)));
        trial.equal("the count", 1L, count);
    }

    private static String id(int number) {
        return "p" + (100_000 + number);
    }

    private static String key(int number) {
        return "key " + (100_000 + number);
    }
}
