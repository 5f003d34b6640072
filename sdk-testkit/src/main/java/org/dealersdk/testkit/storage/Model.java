package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.ValueOrder;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** What a query has to find among known probes, written as plainly as possible: the oracle of the search checks. */
public final class Model {

    private final List<Probe> probes = new ArrayList<>();

    /** The oracle for these probes. */
    public Model(List<Probe> probes) {
        this.probes.addAll(probes);
    }

    /** The ids of all matches in the query's order; cursor and limit do not matter. */
    public List<String> ids(Query<Probe> query) {
        return probes.stream()
                .filter(probe -> query.conditions().stream().allMatch(condition -> meets(probe, condition)))
                .sorted(order(query))
                .map(Probe::id)
                .toList();
    }

    private static Comparator<Probe> order(Query<Probe> query) {
        Comparator<Probe> byId = Comparator.comparing(Probe::id, ValueOrder.TEXT);
        Comparator<Probe> ties = query.descending() ? byId.reversed() : byId;
        String attribute = query.orderBy();
        if (attribute == null) {
            return ties;
        }
        Comparator<Comparable<?>> values = query.descending() ? ValueOrder.VALUES.reversed() : ValueOrder.VALUES;
        Comparator<Probe> byValue =
                Comparator.comparing(probe -> first(values(probe, attribute)), Comparator.nullsLast(values));
        return byValue.thenComparing(ties);
    }

    private static boolean meets(Probe probe, Condition condition) {
        List<Comparable<?>> values = values(probe, condition.attribute());
        if (condition instanceof Condition.Absent) {
            return values.isEmpty();
        }
        if (condition instanceof Condition.Equal equal) {
            return values.contains(equal.value());
        }
        if (condition instanceof Condition.In in) {
            return values.stream().anyMatch(in.values()::contains);
        }
        if (condition instanceof Condition.Prefix prefix) {
            return values.stream().anyMatch(value -> ((String) value).startsWith(prefix.text()));
        }
        Condition.Range range = (Condition.Range) condition;
        return values.stream().anyMatch(value -> notBelow(value, range.from()) && below(value, range.below()));
    }

    private static boolean notBelow(Comparable<?> value, @Nullable Comparable<?> from) {
        return from == null || ValueOrder.VALUES.compare(value, from) >= 0;
    }

    private static boolean below(Comparable<?> value, @Nullable Comparable<?> bound) {
        return bound == null || ValueOrder.VALUES.compare(value, bound) < 0;
    }

    private static List<Comparable<?>> values(Probe probe, String attribute) {
        return attribute.equals(Query.ID)
                ? List.of(probe.id())
                : Probe.TYPE.attribute(attribute).orElseThrow().values(probe);
    }

    private static @Nullable Comparable<?> first(List<Comparable<?>> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    /** The attributes one can sort by. */
    static List<Attribute<Probe>> sortable() {
        return Probe.TYPE.attributes().stream()
                .filter(attribute -> !attribute.many())
                .toList();
    }
}
