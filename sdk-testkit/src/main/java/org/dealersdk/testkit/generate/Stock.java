package org.dealersdk.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** What probes and queries are made of: few values, which stores confuse; the plainest first. */
final class Stock {

    static final List<String> IDS = List.of("x", "y", "z", "X", "\u4eac");

    private static final List<String> TEXTS = List.of(
            "a", "b", "A", "a ", "", "a%", "a_", "\u4eac\u4e1c", "\u00e9", "e\u0301", "\ud83d\ude00", "k".repeat(300));
    private static final List<Long> NUMBERS = List.of(0L, 1L, -1L, (1L << 53) + 1, 1L << 53, Long.MAX_VALUE);
    private static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.parse("2024-03-01T08:00:00Z"),
            Instant.parse("2024-03-01T08:00:00.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"));

    private Stock() {}

    static Probe probe(Choices choices, String id) {
        Probe probe = Probe.of(id);
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            if (choices.oneIn(attribute.unique() ? 4 : 2)) {
                probe = attribute.name().equals("label")
                        ? probe.withLabels(
                                value(choices, "text").toString(),
                                value(choices, "text").toString())
                        : probe.with(attribute.name(), value(choices, attribute.name()));
            }
        }
        return probe;
    }

    /** A key, or none. */
    static @Nullable String key(Choices choices) {
        return choices.of(Arrays.asList(null, "k1", "k2"));
    }

    static Query<Probe> query(Choices choices) {
        Query<Probe> query = Query.of(Probe.TYPE).limit(1 + choices.below(4));
        for (int conditions = choices.below(3); conditions > 0; conditions--) {
            query = query.where(condition(choices));
        }
        List<@Nullable String> orders = new ArrayList<>(Arrays.asList(null, Query.ID));
        Probe.TYPE.attributes().stream()
                .filter(attribute -> !attribute.many())
                .forEach(attribute -> orders.add(attribute.name()));
        String order = choices.of(orders);
        if (order == null) {
            return query;
        }
        return choices.oneIn(2) ? query.orderByDescending(order) : query.orderBy(order);
    }

    private static Condition condition(Choices choices) {
        Attribute<Probe> attribute = choices.of(Probe.TYPE.attributes());
        String name = attribute.name();
        return switch (choices.below(6)) {
            case 0 -> new Condition.Equal(name, value(choices, name));
            case 1 -> new Condition.In(name, List.of(value(choices, name), value(choices, name)));
            case 2 -> new Condition.Range(name, value(choices, name), null);
            case 3 -> new Condition.Range(name, null, value(choices, name));
            case 4 ->
                attribute.kind() == AttributeKind.TEXT
                        ? new Condition.Prefix(name, (String) value(choices, name))
                        : new Condition.Absent(name);
            default -> new Condition.Absent(name);
        };
    }

    private static Comparable<?> value(Choices choices, String attribute) {
        return switch (attribute) {
            case "key", "name" -> choices.of(List.of("k1", "k2", "K1"));
            case "number" -> choices.of(NUMBERS);
            case "at" -> choices.of(INSTANTS);
            case "flag" -> choices.of(List.of(false, true));
            default -> choices.of(TEXTS);
        };
    }
}
