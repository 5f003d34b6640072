package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.NumberedKind;
import org.jspecify.annotations.Nullable;

/**
 * The words of the protocol. Whole numbers are texts, since many languages read JSON numbers as floating point; instants are
 * microseconds since 1970; lines are ASCII, so that no character set can come between.
 */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int BRIEF = 160;
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

    /** What a message shows of a line. */
    static String brief(String line) {
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "...";
    }

    static String brief(JsonNode line) {
        return brief(line(line));
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

    /** A text that must be there. */
    static String needed(JsonNode text) {
        return demand(text.isTextual(), text).asText();
    }

    /** A whole number that must be there; of those that write it as a number, one is taken too. */
    static long whole(JsonNode number) {
        return number.isIntegralNumber() ? number.asLong() : Long.parseLong(needed(number));
    }

    /** The elements of an array that must be there. */
    static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>();
        demand(array.isArray(), array).forEach(each -> elements.add(element.apply(each)));
        return elements;
    }

    private static JsonNode demand(boolean right, JsonNode node) {
        if (!right) {
            throw new IllegalArgumentException(node.getNodeType().name());
        }
        return node;
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
                needed(node.path("id")),
                new StoreId(needed(node.path("store"))),
                needed(node.path("subjectType")),
                needed(node.path("subjectId")),
                needed(node.path("name")),
                instant(node.path("at")),
                map(demand(node.path("headers").isObject(), node.path("headers"))),
                needed(node.path("body")));
    }

    static ArrayNode channels(Set<ContactChannel> channels) {
        return texts(channels.stream().map(ContactChannel::code).sorted().toList());
    }

    static Set<ContactChannel> channels(JsonNode array) {
        return Set.copyOf(list(array, each -> Coded.parse(ContactChannel.class, needed(each))));
    }

    static ObjectNode notice(Notice notice) {
        ObjectNode node = object().put("store", notice.store().value()).put("id", notice.id());
        node.put("channel", notice.channel().code()).put("address", notice.address());
        node.put("language", notice.language().toLanguageTag()).put("subject", notice.subject());
        node.set("facts", map(new java.util.TreeMap<>(notice.facts())));
        return node.put("text", notice.text());
    }

    /** Language, subject and facts need not come back. */
    static Notice notice(JsonNode node) {
        return new Notice(
                new StoreId(needed(node.path("store"))),
                needed(node.path("id")),
                Coded.parse(ContactChannel.class, needed(node.path("channel"))),
                needed(node.path("address")),
                Locale.forLanguageTag(node.path("language").asText()),
                node.path("subject").asText(),
                map(node.path("facts")),
                needed(node.path("text")));
    }

    static ObjectNode numbered(Numbered what) {
        ObjectNode node = object().put("store", what.store().value());
        node.put("kind", what.kind().code()).put("prefix", what.prefix());
        return node.put("day", what.day().toString());
    }

    static Numbered numbered(JsonNode node) {
        return new Numbered(
                new StoreId(needed(node.path("store"))),
                Coded.parse(NumberedKind.class, needed(node.path("kind"))),
                needed(node.path("prefix")),
                LocalDate.parse(needed(node.path("day"))));
    }
}
