package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.ValueOrder;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Every condition on the attribute that every type has, alone and beside another one, in every order, found and counted. */
final class IdConditionChecks {

    private static final String TEXT = "text";

    /** Near misses of case, accents, wildcards, quoting and planes, in their order. */
    private static final List<String> IDS = List.of(
                    "a",
                    "A",
                    "ab",
                    "aB",
                    "a b",
                    "a_b",
                    "a%b",
                    "a\\b",
                    "a'b",
                    "axb",
                    "b",
                    "e",
                    "e\u0301",
                    "\u00e9",
                    "ss",
                    "\u00df",
                    "i",
                    "\u0131",
                    "0",
                    "00",
                    "10",
                    "9",
                    "\uffee",
                    "\ud83d\ude00")
            .stream()
            .sorted(ValueOrder.TEXT)
            .toList();

    private IdConditionChecks() {}

    @Proves(value = "STO.60", cure = "Compare ids as texts of other attributes: code point for code point.")
    static void equal_finds_exactly_the_id(StorageTrial trial) {
        finds(trial, id -> List.of(new Condition.Equal(Query.ID, id), new Condition.Equal(Query.ID, id + "x")));
    }

    @Proves(value = "STO.61", cure = "Search lists of ids as lists of any other attribute's values.")
    static void in_finds_any_of_the_ids(StorageTrial trial) {
        finds(
                trial,
                id -> List.of(
                        new Condition.In(Query.ID, List.of(id)),
                        new Condition.In(Query.ID, List.of("nobody", id, IDS.get(0), id))));
        finds(trial, List.of(new Condition.In(Query.ID, List.of()), new Condition.In(Query.ID, IDS)));
    }

    @Proves(value = "STO.62", cure = "Compare ids with >= and <, in code point order.")
    static void range_of_ids_includes_its_beginning_and_excludes_its_end(StorageTrial trial) {
        finds(
                trial,
                id -> List.of(
                        new Condition.Range(Query.ID, id, IDS.get(Math.min(IDS.indexOf(id) + 3, IDS.size() - 1))),
                        new Condition.Range(Query.ID, id, null),
                        new Condition.Range(Query.ID, null, id)));
        finds(trial, List.of(new Condition.Range(Query.ID, null, null)));
    }

    @Proves(value = "STO.63", cure = "Take the beginning of an id literally, case included.")
    static void prefix_of_ids_is_taken_literally(StorageTrial trial) {
        finds(trial, id -> List.of(new Condition.Prefix(Query.ID, id)));
        finds(trial, List.of(new Condition.Prefix(Query.ID, ""), new Condition.Prefix(Query.ID, "%")));
    }

    @Proves(value = "STO.64", cure = "An id is never absent: find nothing, and count nothing.")
    static void no_id_is_absent(StorageTrial trial) {
        finds(trial, List.of(new Condition.Absent(Query.ID)));
    }

    private static void finds(StorageTrial trial, Function<String, List<Condition>> conditions) {
        finds(trial, IDS.stream().flatMap(id -> conditions.apply(id).stream()).toList());
    }

    private static void finds(StorageTrial trial, List<Condition> conditions) {
        List<Probe> probes = new ArrayList<>();
        for (String id : IDS) {
            Probe probe = Probe.of(id).withLabels("l", "m");
            probes.add(IDS.indexOf(id) % 3 == 0 ? probe : probe.with(TEXT, IDS.indexOf(id) % 3 == 1 ? "t" : "u"));
        }
        Model model = new Model(probes);
        if (trial.find(IDS.get(0)).isEmpty()) {
            trial.put(probes.toArray(Probe[]::new));
        }
        trial.storage().read(trial.store(), reader -> {
            for (Condition condition : conditions) {
                Query<Probe> alone = Query.of(Probe.TYPE).where(condition).orderByDescending(Query.ID);
                Query<Probe> beside = Query.of(Probe.TYPE)
                        .where(TEXT, "t")
                        .where(condition)
                        .where("label", "m")
                        .orderBy(TEXT);
                for (Query<Probe> query : List.of(alone, beside)) {
                    List<String> expected = model.ids(query);
                    trial.did("search and count " + query.conditions());
                    trial.equal(
                            "the ids",
                            expected,
                            UnitChecks.ids(reader.search(query).aggregates()));
                    trial.equal("the count", (long) expected.size(), reader.count(query));
                }
            }
            return true;
        });
    }

    @Proves(value = "STO.66", cure = "Sort by id as by every other attribute, in both directions.")
    static void one_can_sort_by_id_both_ways(StorageTrial trial) {
        finds(trial, List.of());
        List<String> down = new ArrayList<>(IDS);
        java.util.Collections.reverse(down);
        Query<Probe> all = Query.of(Probe.TYPE);
        trial.equal("the ids", IDS, trial.ids(all.orderBy(Query.ID)));
        trial.equal("the ids downwards", down, trial.ids(all.orderByDescending(Query.ID)));
        trial.walks(IDS, all.orderBy(Query.ID).limit(5));
        trial.walks(down, all.orderByDescending(Query.ID).limit(7));
    }

    @Proves(value = "STO.72", cure = "Count aggregates, not the rows their values stand in.")
    static void what_several_values_match_is_found_and_counted_once(StorageTrial trial) {
        trial.put(
                Probe.of("none"),
                Probe.of("one").withLabels("aa"),
                Probe.of("two").withLabels("aa", "ab"),
                Probe.of("three").withLabels("ac", "aa", "b", "ab"));
        List<String> three = List.of("one", "three", "two");
        for (Condition condition : List.of(
                new Condition.In("label", List.of("aa", "ab", "ac")),
                new Condition.Prefix("label", "a"),
                new Condition.Range("label", "a", "b"),
                new Condition.Range("label", null, null))) {
            Query<Probe> query = Query.of(Probe.TYPE).where(condition);
            trial.did("search and count " + condition);
            trial.equal("the ids", three, trial.ids(query));
            Long count = trial.storage().read(trial.store(), reader -> reader.count(query));
            trial.equal("the count", 3L, count);
            Long both = trial.storage().read(trial.store(), reader -> reader.count(query.where(condition)));
            trial.equal("the count when asked twice", 3L, both);
        }
    }
}
