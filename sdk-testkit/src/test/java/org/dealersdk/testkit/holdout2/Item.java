package org.dealersdk.testkit.holdout2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;

/** A row of the card index. */
record Item(
        String store,
        String id,
        long version,
        String document,
        Map<String, List<Comparable<?>>> values,
        Set<String> unique,
        Set<String> many,
        Object writer) {

    record Key(String attribute, Comparable<?> value) {}

    static <A> Item of(
            String store, AggregateType<A> type, A aggregate, long version, String document, Object writer, Slip slip) {
        Map<String, List<Comparable<?>>> values = new HashMap<>();
        Set<String> unique = new HashSet<>();
        Set<String> many = new HashSet<>();
        for (Attribute<A> attribute : type.attributes()) {
            List<Comparable<?>> own = new ArrayList<>(attribute.values(aggregate));
            if (slip == Slip.EMPTY_IS_ABSENT) {
                own.removeIf(value -> value.equals(""));
            }
            values.put(attribute.name(), own);
            if (attribute.unique()) {
                unique.add(attribute.name());
            }
            if (attribute.many()) {
                many.add(attribute.name());
            }
        }
        return new Item(store, type.id(aggregate), version, document, values, unique, many, writer);
    }

    List<Comparable<?>> values(String attribute) {
        return attribute.equals("id") ? List.of(id) : values.getOrDefault(attribute, List.of());
    }

    Set<Key> keys(Slip slip) {
        Set<Key> keys = new HashSet<>();
        for (String attribute : unique) {
            List<Comparable<?>> own = values(attribute);
            int end = slip == Slip.FIRST_KEY ? Math.min(1, own.size()) : own.size();
            own.subList(0, end).forEach(value -> keys.add(new Key(attribute, value)));
        }
        return keys;
    }
}
