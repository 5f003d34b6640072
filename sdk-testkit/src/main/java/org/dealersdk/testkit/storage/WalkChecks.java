package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.jspecify.annotations.Nullable;

/** Long walks, many walks, and walks over odd values. */
final class WalkChecks {

    private static final int LONG = 60;

    private WalkChecks() {}

    @Proves(
            value = "STO.67",
            cure =
                    "Write values into the cursor so that none can be taken for another, for absence or for a separator.")
    static void a_walk_passes_every_value(StorageTrial trial) {
        for (Attribute<Probe> attribute : Model.sortable()) {
            List<Probe> probes = new ArrayList<>();
            List<Comparable<?>> values = new ArrayList<>(Ladder.of(attribute.kind()));
            if (values.get(0) instanceof String) {
                NearMissChecks.NAMES.stream()
                        .filter(name -> !values.contains(name))
                        .forEach(values::add);
            }
            for (Comparable<?> value : values) {
                probes.add(Probe.of(attribute.name() + probes.size()).with(attribute.name(), value));
            }
            probes.add(Probe.of(attribute.name() + "none"));
            probes.add(Probe.of(attribute.name() + "none too"));
            passes(trial, attribute.name(), probes);
        }
        List<Probe> byId =
                NearMissChecks.NAMES.stream().map(name -> Probe.of(name)).toList();
        passes(trial, Query.ID, byId);
    }

    private static void passes(StorageTrial trial, String attribute, List<Probe> probes) {
        var store = trial.newStore();
        trial.storage().transact(store, unit -> {
            probes.forEach(probe -> unit.insert(Probe.TYPE, probe));
            return true;
        });
        Model model = new Model(probes);
        Query<Probe> all = Query.of(Probe.TYPE).limit(1);
        for (Query<Probe> query : List.of(all, all.orderBy(attribute), all.orderByDescending(attribute))) {
            trial.did("walk by " + attribute);
            trial.walks(model.ids(query), store, query);
        }
    }

    @Proves(value = "STO.69", cure = "Go on behind the last row, never after a number of rows, however far back.")
    static void a_long_walk_goes_on_rightly_to_its_end(StorageTrial trial) {
        Query<Probe> query = Query.of(Probe.TYPE).orderBy("text").limit(1);
        trial.put(IntStream.range(0, LONG).mapToObj(WalkChecks::numbered).toArray(Probe[]::new));
        List<String> walked = new ArrayList<>();
        @Nullable String cursor = null;
        for (int i = 0; i < LONG; i++) {
            Page<Probe> page = trial.page(query.after(cursor));
            walked.addAll(UnitChecks.ids(page.aggregates()));
            cursor = page.next();
            trial.equal("whether there is more", i < LONG - 1, cursor != null);
            Stored<Probe> passed = trial.must(numbered(i).id());
            trial.run(unit -> unit.erase(Probe.TYPE, passed.aggregate().id(), passed.version()));
            if (i % 3 == 0) {
                trial.put(
                        Probe.of("early" + i).with("text", "a"),
                        Probe.of("earlier" + i).with("text", "a"));
            }
        }
        trial.equal(
                "the walk",
                IntStream.range(0, LONG).mapToObj(i -> numbered(i).id()).toList(),
                walked);
    }

    private static Probe numbered(int number) {
        return Probe.of("p" + Ladder.number(number)).with("text", "t" + Ladder.number(number / 2));
    }

    @Proves(
            value = "STO.67",
            cure = "Let a cursor hold its place itself; what the storage remembers of it, it may have forgotten.")
    static void a_walk_goes_on_however_many_others_began_meanwhile(StorageTrial trial) {
        trial.put(Probe.of("a"), Probe.of("b"), Probe.of("c"));
        Query<Probe> query = Query.of(Probe.TYPE).limit(1);
        List<String> cursors = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Query<Probe> another = query.where(new Condition.Range(Query.ID, null, "x" + i));
            cursors.add(trial.answered("next", trial.page(another).next()));
        }
        for (int i : new int[] {0, 1, 150, 299}) {
            Query<Probe> another = query.where(new Condition.Range(Query.ID, null, "x" + i));
            Page<Probe> page = trial.page(another.after(cursors.get(i)));
            trial.equal("the second page", List.of("b"), UnitChecks.ids(page.aggregates()));
        }
    }

    @Proves(value = "STO.68", cure = "Ask for one row more than the page holds, also for the largest page.")
    static void the_largest_page_knows_whether_there_is_more(StorageTrial trial) {
        int all = Query.MAX_LIMIT + 1;
        trial.put(IntStream.range(0, all)
                .mapToObj(i -> Probe.of("p" + (10_000 + i)).with("number", (long) all - i))
                .toArray(Probe[]::new));
        Query<Probe> query = Query.of(Probe.TYPE).limit(Query.MAX_LIMIT);
        for (Query<Probe> ordered : List.of(query, query.orderBy("number"))) {
            Page<Probe> first = trial.page(ordered);
            trial.equal("the first page", Query.MAX_LIMIT, first.items().size());
            Page<Probe> last = trial.page(ordered.after(trial.answered("next", first.next())));
            trial.equal("the last page", 1, last.items().size());
            trial.equal("the end", null, last.next());
            trial.equal(
                    "the exact page",
                    null,
                    trial.page(ordered.where(new Condition.Range("number", 2L, null)))
                            .next());
        }
        trial.equal("the count", (long) all, trial.storage().read(trial.store(), reader -> reader.count(query)));
    }

    @Proves(value = "STO.66", cure = "Sort the answers of all parts of a long list together.")
    static void a_long_list_of_values_keeps_the_order(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (long i = 0; i < 20; i++) {
            probes.add(Probe.of("p" + (i * 7) % 20).with("number", i * 250).with("text", "t" + i % 3));
        }
        trial.put(probes.toArray(Probe[]::new));
        List<Long> values = new ArrayList<>();
        for (long value = 5000; value > -500; value--) {
            values.add(value);
        }
        Model model = new Model(probes);
        Query<Probe> query = Query.of(Probe.TYPE).where(new Condition.In("number", values));
        for (Query<Probe> ordered : List.of(query, query.orderBy("number"), query.orderByDescending("text"))) {
            trial.equal("the order", model.ids(ordered), trial.ids(ordered));
            Page<Probe> first = trial.page(ordered.limit(12));
            Page<Probe> second = trial.page(ordered.limit(12).after(first.next()));
            trial.equal("the second page", model.ids(ordered).subList(12, 20), UnitChecks.ids(second.aggregates()));
        }
    }

    @Proves(
            value = "STO.70",
            cure =
                    "Seal everything of the query into the cursor: kinds, attributes and values of all conditions, so that no two queries look alike.")
    static void a_cursor_belongs_to_all_parts_of_its_query(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (String text : List.of("a,b", "a", "b", "a, b", "null")) {
            for (int i = 0; i < 3; i++) {
                probes.add(Probe.of(text + i).with("text", text).with("number", (long) i));
            }
        }
        trial.put(probes.toArray(Probe[]::new));
        List<Condition> conditions = List.of(
                new Condition.Equal("text", "a"),
                new Condition.Equal("text", "b"),
                new Condition.Equal("text", "a,b"),
                new Condition.Prefix("text", "a"),
                new Condition.In("text", List.of("a")),
                new Condition.In("text", List.of("a,b")),
                new Condition.In("text", List.of("a", "b")),
                new Condition.In("text", List.of("a, b")),
                new Condition.Range("text", "a", null),
                new Condition.Range("text", "a", "null"),
                new Condition.Range("text", "a", "c"),
                new Condition.Range("number", 0L, null),
                new Condition.Range("number", null, 9L),
                new Condition.Range(Query.ID, "a", null));
        for (Condition own : conditions) {
            Query<Probe> query = Query.of(Probe.TYPE).where(own).limit(1);
            Optional<String> cursor = Optional.ofNullable(trial.page(query).next());
            trial.that(cursor.isPresent(), "a further page of " + own, "none");
            trial.page(query.after(cursor.orElseThrow()));
            for (Condition other : conditions) {
                if (!other.equals(own)) {
                    trial.did("the cursor of " + own + " with " + other);
                    Query<Probe> wrong =
                            Query.of(Probe.TYPE).where(other).limit(1).after(cursor.orElseThrow());
                    trial.refused(StorageProblem.BAD_CURSOR, () -> trial.ids(wrong));
                }
            }
        }
    }
}
