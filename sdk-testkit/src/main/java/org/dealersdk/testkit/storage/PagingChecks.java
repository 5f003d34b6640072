package org.dealersdk.testkit.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;

/** Walking through a result page by page. */
final class PagingChecks {

    private PagingChecks() {}

    @Proves(
            value = "STO.67",
            cure = "Put the sort value and the id into the cursor, absent values too, and compare with both.")
    static void a_walk_meets_every_aggregate_once_at_every_page_size(StorageTrial trial) {
        for (Attribute<Probe> attribute : Model.sortable()) {
            StoreId store = trial.newStore();
            List<Probe> probes = twelve(attribute);
            trial.storage().transact(store, unit -> {
                probes.forEach(probe -> unit.insert(Probe.TYPE, probe));
                return true;
            });
            Model model = new Model(probes);
            Query<Probe> query = Query.of(Probe.TYPE);
            for (Query<Probe> ordered :
                    List.of(query.orderBy(attribute.name()), query.orderByDescending(attribute.name()))) {
                for (int size = 1; size <= 13; size++) {
                    trial.did("walk by " + attribute.name() + (ordered.descending() ? " descending" : "") + ", " + size
                            + " a page");
                    trial.walks(model.ids(ordered), store, ordered.limit(size));
                }
            }
        }
    }

    @Proves(value = "STO.67", cure = "Keep instants in the cursor at full precision.")
    static void a_walk_tells_neighbouring_microseconds_apart(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant at = Instant.parse("2024-03-01T08:00:00.123Z").plusNanos(i * 1_000L);
            probes.add(Probe.of("p" + (7 - i)).with("at", at));
        }
        trial.put(probes.toArray(Probe[]::new));
        Query<Probe> query = Query.of(Probe.TYPE).orderBy("at").limit(1);
        trial.walks(new Model(probes).ids(query), query);
    }

    @Proves(
            value = "STO.67",
            cure = "Let no limit of a statement, a list or a fetch cut a walk short.",
            tier = Tier.FULL)
    static void a_walk_meets_every_aggregate_of_many(StorageTrial trial) {
        int number = SortingChecks.many(trial);
        Query<Probe> all = Query.of(Probe.TYPE);
        for (Query<Probe> query : List.of(
                all.limit(Query.MAX_LIMIT),
                all.orderByDescending("text").limit(Query.MAX_LIMIT),
                all.orderBy("number").limit(333))) {
            Set<String> seen = new HashSet<>();
            String cursor = null;
            for (int pages = 0; pages == 0 || (cursor != null && pages < number); pages++) {
                Page<Probe> page = trial.page(query.after(cursor));
                for (Probe probe : page.aggregates()) {
                    trial.that(seen.add(probe.id()), "every aggregate once", probe.id() + " twice");
                }
                cursor = page.next();
            }
            trial.equal("the number met", number, seen.size());
        }
    }

    @Proves(value = "STO.68", cure = "Ask for one more than the page holds.")
    static void next_is_given_exactly_when_there_is_more(StorageTrial trial) {
        for (int number : new int[] {0, 1, 3, 4, 5, 8}) {
            StoreId store = trial.newStore();
            for (int i = 0; i < number; i++) {
                Probe probe = Probe.of("p" + i);
                trial.storage().transact(store, unit -> unit.insert(Probe.TYPE, probe));
            }
            int seen = 0;
            String cursor = null;
            do {
                Page<Probe> page =
                        trial.page(store, Query.of(Probe.TYPE).after(cursor).limit(4));
                seen += page.items().size();
                cursor = page.next();
                trial.that(
                        (cursor != null) == (seen < number),
                        "next exactly when there is more",
                        seen + " of " + number + ", next is " + (cursor == null ? "null" : "given"));
            } while (cursor != null);
            trial.equal("all", number, seen);
        }
    }

    @Proves(value = "STO.69", cure = "Page by key, never by offset.")
    static void a_walk_goes_on_rightly_while_others_write(StorageTrial trial) {
        List<Stored<Probe>> kept = new ArrayList<>();
        for (int i = 10; i < 20; i++) {
            kept.add(trial.keep(Probe.of("p" + i).with("number", (long) i / 2)));
        }
        Query<Probe> query = Query.of(Probe.TYPE).orderBy("number").limit(4);
        Page<Probe> first = trial.page(query);
        trial.equal("the first page", List.of("p10", "p11", "p12", "p13"), UnitChecks.ids(first.aggregates()));
        trial.put(
                Probe.of("p00").with("number", 0L),
                Probe.of("p08").with("number", 4L),
                Probe.of("p09").with("number", 5L));
        for (Stored<Probe> gone : List.of(kept.get(0), kept.get(3), kept.get(8))) {
            trial.run(unit -> unit.erase(Probe.TYPE, gone.aggregate().id(), gone.version()));
        }
        trial.walks(List.of("p14", "p15", "p16", "p17", "p19"), query.after(first.next()));
    }

    @Proves(value = "STO.70", cure = "Seal the cursor with a digest of the query, the store and its content.")
    static void a_cursor_fits_only_its_own_query(StorageTrial trial) {
        for (int i = 0; i < 6; i++) {
            trial.put(Probe.of("p" + i).with("text", "t" + i % 2).with("number", (long) i));
            trial.keep(Neighbour.TYPE, new Neighbour("p" + i, null));
        }
        Query<Probe> query = Query.of(Probe.TYPE).orderBy("number").limit(2);
        String cursor = trial.answered("next", trial.page(query).next());
        trial.equal("the second page", List.of("p2", "p3"), trial.ids(query.after(cursor)));
        trial.equal(
                "a second page of another size",
                List.of("p2"),
                trial.ids(query.after(cursor).limit(1)));
        for (Query<Probe> other : List.of(
                query.where("text", "t0"),
                query.orderByDescending("number"),
                query.orderBy("text"),
                Query.of(Probe.TYPE))) {
            trial.refused(StorageProblem.BAD_CURSOR, () -> trial.ids(other.after(cursor)));
        }
        trial.refused(
                StorageProblem.BAD_CURSOR,
                () -> trial.storage()
                        .read(
                                trial.store(),
                                reader -> reader.search(Query.of(Neighbour.TYPE).after(cursor))));
        trial.refused(
                StorageProblem.BAD_CURSOR,
                () -> trial.storage().read(trial.newStore(), reader -> reader.search(query.after(cursor))));
        for (int i = 0; i < cursor.length(); i++) {
            char altered = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String bad = cursor.substring(0, i) + altered + cursor.substring(i + 1);
            trial.refused(StorageProblem.BAD_CURSOR, () -> trial.ids(query.after(bad)));
        }
        for (String bad : List.of("", "x", cursor + "x", cursor.substring(1))) {
            trial.refused(StorageProblem.BAD_CURSOR, () -> trial.ids(query.after(bad)));
        }
    }

    private static List<Probe> twelve(Attribute<Probe> attribute) {
        List<? extends Comparable<?>> values = Ladder.of(attribute.kind());
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int rung = attribute.unique() ? i : i % 3;
            boolean absent = i % 3 == 2 && i != 2;
            Comparable<?> value = absent ? null : values.get(rung % values.size());
            probes.add(Probe.of("p" + (i * 7) % 12).with(attribute.name(), value));
        }
        return probes;
    }
}
