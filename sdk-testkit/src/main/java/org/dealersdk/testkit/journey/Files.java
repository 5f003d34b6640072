package org.dealersdk.testkit.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;

/** Everything a store holds, and what is found of it by each attribute that can be searched. */
final class Files {

    private static final int PAGE = 3;
    private static final int VALUES = 4;
    private static final DealerJson JSON = new DealerJson();

    private final Reader reader;
    private final Transcript transcript;

    private Files(Reader reader, Transcript transcript) {
        this.reader = reader;
        this.transcript = transcript;
    }

    /** Writes what a store holds into the transcript. */
    static void dump(String store, Reader reader, Transcript transcript) {
        Files files = new Files(reader, transcript);
        DealerModel.types().forEach(type -> files.dump(store, type));
    }

    private <A> void dump(String store, AggregateType<A> type) {
        List<A> all = walk(Query.of(type));
        for (A one : all) {
            transcript.add("the " + type + " " + type.id(one) + " of " + store, JSON.write(type, one));
        }
        for (Attribute<A> attribute : all.isEmpty() ? List.<Attribute<A>>of() : type.attributes()) {
            dump(type, attribute, all);
        }
    }

    private <A> void dump(AggregateType<A> type, Attribute<A> attribute, List<A> all) {
        String name = attribute.name();
        if (!attribute.many()) {
            found(type, "in the order of " + name, Query.of(type).orderBy(name));
            found(
                    type,
                    "in the order of " + name + ", backwards",
                    Query.of(type).orderByDescending(name));
        }
        Set<Comparable<?>> values = new LinkedHashSet<>();
        all.forEach(one -> values.addAll(attribute.values(one)));
        values.stream().limit(VALUES).forEach(value -> {
            Query<A> query = Query.of(type).where(name, value);
            found(type, "with " + name + " " + value, query);
            transcript.add("how many " + type + " with " + name + " " + value, String.valueOf(reader.count(query)));
        });
        found(type, "without " + name, Query.of(type).where(new Condition.Absent(name)));
    }

    private <A> void found(AggregateType<A> type, String which, Query<A> query) {
        transcript.add(type + " " + which, walk(query).stream().map(type::id).collect(Collectors.joining(" ")));
    }

    private <A> List<A> walk(Query<A> query) {
        List<A> all = new ArrayList<>();
        Query<A> next = query.limit(PAGE);
        boolean more = true;
        while (more) {
            Page<A> page = reader.search(next);
            all.addAll(page.aggregates());
            more = page.next() != null && !page.items().isEmpty();
            next = next.after(page.next());
        }
        return all;
    }

    /** A result of a desk: aggregates as the documents they are. */
    static String shown(Object result) {
        for (AggregateType<?> type : DealerModel.types()) {
            if (type.javaType().isInstance(result)) {
                return document(type, result);
            }
        }
        if (result instanceof List<?> list) {
            return list.stream().map(Files::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(result);
    }

    private static <A> String document(AggregateType<A> type, Object aggregate) {
        return JSON.write(type, type.javaType().cast(aggregate));
    }
}
