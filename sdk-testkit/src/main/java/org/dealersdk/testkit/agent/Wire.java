package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * The words of the protocol. Whole numbers are texts, since many languages read JSON numbers as floating point; instants are
 * microseconds since 1970; lines are ASCII, so that no character set can come between.
 */
final class Wire {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private Wire() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String line(JsonNode message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The object on a line; null when there is none. */
    static @Nullable ObjectNode read(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    static String instant(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond())
                .multiply(MILLION)
                .add(BigInteger.valueOf(instant.getNano() / 1000))
                .toString();
    }

    static Instant instant(JsonNode microseconds) {
        BigInteger[] parts = new BigInteger(microseconds.asText()).divideAndRemainder(MILLION);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact() * 1000);
    }

    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    static Duration duration(JsonNode seconds) {
        BigDecimal exact = new BigDecimal(seconds.asText());
        return Duration.ofSeconds(0, exact.movePointRight(9).longValue());
    }

    /** A value to store or to compare with, under the name of its kind. */
    static ObjectNode value(Comparable<?> value) {
        if (value instanceof String text) {
            return object().put("text", text);
        }
        if (value instanceof Long integer) {
            return object().put("integer", integer.toString());
        }
        if (value instanceof Instant instant) {
            return object().put("instant", instant(instant));
        }
        if (value instanceof Boolean flag) {
            return object().put("flag", flag);
        }
        return object().put("other", value.getClass().getName());
    }

    static Comparable<?> value(JsonNode value) {
        if (value.has("text")) {
            return value.path("text").asText();
        }
        if (value.has("integer")) {
            return Long.parseLong(value.path("integer").asText());
        }
        if (value.has("instant")) {
            return instant(value.path("instant"));
        }
        return value.has("flag") ? value.path("flag").asBoolean() : BigDecimal.ZERO;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static @Nullable String text(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }

    static ObjectNode map(Map<String, String> entries) {
        ObjectNode object = object();
        entries.forEach(object::put);
        return object;
    }

    static Map<String, String> map(JsonNode object) {
        Map<String, String> entries = new HashMap<>();
        object.properties()
                .forEach(field -> entries.put(field.getKey(), field.getValue().asText()));
        return entries;
    }

    static ObjectNode message(Message message) {
        ObjectNode node =
                object().put("id", message.id()).put("store", message.store().value());
        node.put("subjectType", message.subjectType()).put("subjectId", message.subjectId());
        node.put("name", message.name()).put("at", instant(message.at()));
        node.set("headers", map(new java.util.TreeMap<>(message.headers())));
        return node.put("body", message.body());
    }

    static Message message(JsonNode node) {
        return new Message(
                node.path("id").asText(),
                new StoreId(node.path("store").asText()),
                node.path("subjectType").asText(),
                node.path("subjectId").asText(),
                node.path("name").asText(),
                instant(node.path("at")),
                map(node.path("headers")),
                node.path("body").asText());
    }
}
