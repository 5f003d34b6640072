package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/**
 * One state of one aggregate.
 *
 * @param id its id
 * @param version its version, also of an erased one
 * @param document its JSON document; null when erased
 * @param values its attributes' values
 * @param unique the attributes whose values nobody else may hold
 */
record Row(
        String id,
        long version,
        @Nullable String document,
        Map<String, List<Comparable<?>>> values,
        List<String> unique) {

    static Row erased(String id, long version) {
        return new Row(id, version, null, Map.of(), List.of());
    }

    static <A> Row of(AggregateType<A> type, A aggregate, long version, String document) {
        Map<String, List<Comparable<?>>> values = new HashMap<>();
        List<String> unique = new ArrayList<>();
        for (Attribute<A> attribute : type.attributes()) {
            values.put(attribute.name(), attribute.values(aggregate));
            if (attribute.unique()) {
                unique.add(attribute.name());
            }
        }
        return new Row(type.id(aggregate), version, document, values, unique);
    }

    /** The document of an existing aggregate. */
    String text() {
        return Objects.requireNonNull(document, "erased");
    }

    boolean exists() {
        return document != null;
    }

    List<Comparable<?>> values(String attribute) {
        return attribute.equals(Query.ID) ? List.of(id) : values.getOrDefault(attribute, List.of());
    }
}
