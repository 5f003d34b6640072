package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Queries and attributes in the protocol. An agent need not know any type: what can be searched comes with each request. */
final class QueryWire {

    private QueryWire() {}

    /** What can be searched. */
    static ArrayNode attributes(AggregateType<?> type) {
        ArrayNode attributes = Wire.array();
        type.attributes().forEach(attribute -> attributes.add(declaration(attribute)));
        return attributes;
    }

    /** What can be searched, and the values of this aggregate. */
    static <A> ArrayNode attributes(AggregateType<A> type, A aggregate) {
        ArrayNode attributes = Wire.array();
        for (Attribute<A> attribute : type.attributes()) {
            ObjectNode node = declaration(attribute);
            ArrayNode values = node.putArray("values");
            attribute.values(aggregate).forEach(value -> values.add(Wire.value(value)));
            attributes.add(node);
        }
        return attributes;
    }

    private static ObjectNode declaration(Attribute<?> attribute) {
        return Wire.object()
                .put("name", attribute.name())
                .put("kind", attribute.kind().name().toLowerCase(Locale.ROOT))
                .put("unique", attribute.unique())
                .put("many", attribute.many());
    }

    static ObjectNode query(Query<?> query) {
        ObjectNode node = Wire.object().put("type", query.type().name());
        node.set("attributes", attributes(query.type()));
        ArrayNode conditions = node.putArray("conditions");
        query.conditions().forEach(condition -> conditions.add(condition(condition)));
        node.put("orderBy", query.orderBy()).put("descending", query.descending());
        return node.put("cursor", query.cursor()).put("limit", query.limit());
    }

    static <A> Query<A> query(AggregateType<A> type, JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        node.path("conditions").forEach(condition -> conditions.add(condition(condition)));
        return new Query<>(
                type,
                conditions,
                Wire.text(node.path("orderBy")),
                node.path("descending").asBoolean(),
                Wire.text(node.path("cursor")),
                node.path("limit").asInt());
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = Wire.object();
        if (condition instanceof Condition.Equal equal) {
            node.put("is", "equal").set("value", Wire.value(equal.value()));
        } else if (condition instanceof Condition.In in) {
            ArrayNode values = node.put("is", "in").putArray("values");
            in.values().forEach(value -> values.add(Wire.value(value)));
        } else if (condition instanceof Condition.Range range) {
            node.put("is", "range").set("from", end(range.from()));
            node.set("below", end(range.below()));
        } else if (condition instanceof Condition.Prefix prefix) {
            node.put("is", "prefix").set("value", Wire.value(prefix.text()));
        } else {
            node.put("is", "absent");
        }
        return node.put("attribute", condition.attribute());
    }

    private static Condition condition(JsonNode node) {
        String attribute = node.path("attribute").asText();
        return switch (node.path("is").asText()) {
            case "equal" -> new Condition.Equal(attribute, Wire.value(node.path("value")));
            case "in" -> {
                List<Comparable<?>> values = new ArrayList<>();
                node.path("values").forEach(value -> values.add(Wire.value(value)));
                yield new Condition.In(attribute, values);
            }
            case "range" -> new Condition.Range(attribute, end(node.path("from")), end(node.path("below")));
            case "prefix" ->
                new Condition.Prefix(attribute, Wire.value(node.path("value")).toString());
            case "absent" -> new Condition.Absent(attribute);
            default -> throw new Unsupported("a condition that is " + node.path("is"));
        };
    }

    private static @Nullable ObjectNode end(@Nullable Comparable<?> value) {
        return value == null ? null : Wire.value(value);
    }

    private static @Nullable Comparable<?> end(JsonNode value) {
        return value.isObject() ? Wire.value(value) : null;
    }
}
