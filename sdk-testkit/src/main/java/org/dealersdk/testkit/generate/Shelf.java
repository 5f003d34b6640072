package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** What one store must hold, as far as one unit knows. */
final class Shelf {

    private final Map<Place, Kept<?>> kept = new TreeMap<>();

    /** Where an aggregate is, within its store. */
    record Place(String type, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return (type + '/' + id).compareTo(other.type + '/' + other.id);
        }
    }

    /** An aggregate and the name of its version. */
    record Kept<A>(AggregateType<A> type, A aggregate, String version) {

        private List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (Attribute<A> attribute : type.attributes()) {
                if (attribute.unique()) {
                    attribute
                            .values(aggregate)
                            .forEach(value -> keys.add(type.name() + '.' + attribute.name() + '=' + value));
                }
            }
            return keys;
        }
    }

    static Place place(AggregateType<?> type, String id) {
        return new Place(type.name(), id);
    }

    /** What a unit that begins now works on. */
    Shelf copy() {
        Shelf copy = new Shelf();
        copy.kept.putAll(kept);
        return copy;
    }

    @Nullable
    Kept<?> at(Place place) {
        return kept.get(place);
    }

    <A> void put(AggregateType<A> type, A aggregate, String version) {
        kept.put(place(type, type.id(aggregate)), new Kept<>(type, aggregate, version));
    }

    void remove(Place place) {
        kept.remove(place);
    }

    /** True when two hold the same key. */
    boolean hasDuplicates() {
        Set<String> keys = new HashSet<>();
        return kept.values().stream().flatMap(one -> one.keys().stream()).anyMatch(key -> !keys.add(key));
    }

    /** What searches look through. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        kept.values().forEach(one -> {
            if (one.aggregate() instanceof Probe probe) {
                probes.add(probe);
            }
        });
        return probes;
    }
}
