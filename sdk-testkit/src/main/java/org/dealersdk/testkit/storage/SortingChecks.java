package org.dealersdk.testkit.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;

/** The order of what is found, and how much of it there is. */
final class SortingChecks {

    private SortingChecks() {}

    @Proves(value = "STO.66", cure = "Sort in a binary collation, absent values last, and by id in the same direction.")
    static void the_order_is_that_of_the_contract(StorageTrial trial) {
        for (Attribute<Probe> attribute : Model.sortable()) {
            Model model = SearchChecks.rungs(trial, attribute);
            Query<Probe> query = SearchChecks.all(attribute);
            for (Query<Probe> ordered : List.of(
                    query,
                    query.orderBy(attribute.name()),
                    query.orderByDescending(attribute.name()),
                    query.orderBy(Query.ID),
                    query.orderByDescending(Query.ID))) {
                trial.did("order by " + ordered.orderBy() + (ordered.descending() ? " descending" : ""));
                trial.equal("the order", model.ids(ordered), trial.ids(ordered));
            }
        }
    }

    @Proves(value = "STO.66", cure = "Sort ties by id in the direction of the order, also among those without a value.")
    static void ties_go_by_id_in_the_same_direction(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Probe probe = Probe.of("p" + (i * 5) % 9);
            boolean odd = i % 2 == 1;
            probes.add(
                    i % 3 == 2
                            ? probe
                            : probe.with("text", odd ? "b" : "a")
                                    .with("number", odd ? 2L : 1L)
                                    .with("at", Instant.EPOCH.plusSeconds(i % 2))
                                    .with("flag", odd));
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (String attribute : List.of("text", "number", "at", "flag")) {
            Query<Probe> query = Query.of(Probe.TYPE);
            SearchChecks.finds(trial, model, query.orderBy(attribute));
            SearchChecks.finds(trial, model, query.orderByDescending(attribute));
            SearchChecks.finds(
                    trial, model, query.where(new Condition.Absent(attribute)).orderByDescending(attribute));
        }
    }

    @Proves(value = "STO.66", cure = "Order ids as texts everywhere: by code point, also where they only break ties.")
    static void ties_are_broken_by_code_points(StorageTrial trial) {
        List<Probe> probes = Stream.of("a", "B", "b", "a\uffee", "a\ud83d\ude00", "a\ud7ff", "a\ue000", "A b", "A-b")
                .map(id -> Probe.of(id).with("text", "t").with("number", 7L).with("flag", true))
                .toList();
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (Attribute<Probe> attribute : Model.sortable()) {
            for (Query<Probe> query : List.of(
                    Query.of(Probe.TYPE).orderBy(attribute.name()),
                    Query.of(Probe.TYPE).orderByDescending(attribute.name()))) {
                trial.equal("ties of " + attribute.name(), model.ids(query), trial.ids(query));
                trial.walks(model.ids(query), query.limit(2));
            }
        }
    }

    @Proves(
            value = "STO.72",
            cure = "Count in the store; the limits of a page are not those of a count.",
            tier = Tier.FULL)
    static void count_has_no_limit_of_its_own(StorageTrial trial) {
        int number = many(trial);
        for (Query<Probe> query : List.of(
                Query.of(Probe.TYPE),
                Query.of(Probe.TYPE).where("text", "many"),
                Query.of(Probe.TYPE).where(new Condition.Prefix(Query.ID, "m")),
                Query.of(Probe.TYPE).where(new Condition.Absent("number")))) {
            long count = trial.storage().read(trial.store(), reader -> reader.count(query));
            trial.equal("the count", (long) number, count);
        }
    }

    /** More than two of the largest pages. */
    static int many(StorageTrial trial) {
        int number = 2 * Query.MAX_LIMIT + 37;
        for (int from = 0; from < number; from += 500) {
            int begin = from;
            trial.run(unit -> {
                for (int i = begin; i < Math.min(begin + 500, number); i++) {
                    unit.insert(Probe.TYPE, Probe.of("m" + (10_000 + i)).with("text", "many"));
                }
            });
        }
        return number;
    }

    @Proves(value = "STO.72", cure = "Count without order, cursor and limit.")
    static void count_gives_all_matches(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            probes.add(Probe.of("p" + i).with("text", "t").withLabels("a", "b"));
        }
        trial.put(probes.toArray(Probe[]::new));
        trial.put(Probe.of("other").with("text", "u"));
        Query<Probe> query = Query.of(Probe.TYPE).where("text", "t").limit(2);
        String next = trial.storage()
                .read(trial.store(), reader -> reader.search(query))
                .next();
        for (Query<Probe> counted : List.of(
                query,
                query.after(next),
                query.orderByDescending("text"),
                query.where(new Condition.In("label", List.of("a", "b"))))) {
            long count = trial.storage().read(trial.store(), reader -> reader.count(counted));
            trial.equal("the count", 7L, count);
        }
        long none = trial.storage().read(trial.store(), reader -> reader.count(query.where("label", "c")));
        trial.equal("the count of none", 0L, none);
    }
}
