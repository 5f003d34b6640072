package org.dealersdk.testkit.holdout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** Faults of identity and of what is kept. */
final class ContentFaults {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ContentFaults() {}

    static List<HoldOut> all() {
        List<HoldOut> all = new ArrayList<>();
        all.add(slot(
                "STO.11",
                true,
                "rows are addressed by the id's hash code, \"Aa\" and \"BB\" are one",
                id -> Integer.toHexString(id.hashCode())));
        all.add(slot(
                "STO.14",
                false,
                "an id becomes a file name, and what a file name cannot hold becomes an underscore",
                id -> id.replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_")));
        all.add(slot(
                "STO.11",
                true,
                "an id becomes a file name, whose final dots a file system drops",
                id -> id.replaceAll("\\.+$", "")));
        all.add(slot(
                "STO.12",
                false,
                "a long id is cut to 100 characters and its length added",
                id -> id.length() <= 100 ? id : id.substring(0, 100) + '~' + id.length()));
        all.add(slot(
                "STO.11",
                true,
                "file names of one disk hold their first 64 bytes without case",
                id -> id.length() < 64 ? id : id.toLowerCase(Locale.ROOT)));
        all.add(slot("STO.11", true, "device names such as nul and con cannot be files", id -> {
            if (id.toLowerCase(Locale.ROOT).matches("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
            return id;
        }));
        all.add(written(
                "STO.3",
                true,
                "documents are written in pieces of 4096 characters, each made to bytes by itself",
                ContentFaults::inPieces));
        all.add(written("STO.9", false, "documents are written with writeUTF, which takes 65535 bytes", document -> {
            if (document.getBytes(StandardCharsets.UTF_8).length > 65_535) {
                throw StorageProblem.TOO_LARGE.failure("document", 65_536, 65_535);
            }
            return document;
        }));
        all.add(written(
                "STO.7",
                true,
                "elements of a list are rows, ordered by an index that is a text: 10 comes before 2",
                ContentFaults::byTextIndex));
        all.add(HoldOut.depot(
                "STO.6", true, "an update that changes nothing is left out, and 2.0 counts as 2.00", () -> new Depot() {
                    @Override
                    String written(String document, @Nullable Item before) {
                        return before != null && sameNumbers(read(document), read(before.document()))
                                ? before.document()
                                : document;
                    }
                }));
        all.add(written(
                "STO.4",
                false,
                "documents pass through a tree that knows numbers as doubles beyond 18 digits",
                document -> document.replaceAll("(?<=[:\\[,]-?\\d{18})\\d(?=[,}\\]])", "0")));
        all.add(indexed(
                "STO.60", true, "an index key holds the first 255 characters of a text", AttributeKind.TEXT, value -> {
                    String text = (String) value;
                    return text.length() > 255 ? text.substring(0, 255) : text;
                }));
        all.add(indexed(
                "STO.64",
                false,
                "the index takes the empty text for absent",
                AttributeKind.TEXT,
                value -> value.equals("") ? null : value));
        all.add(HoldOut.depot(
                "STO.65",
                false,
                "several values of an attribute are kept in one column, divided by commas",
                () -> new Depot() {
                    @Override
                    List<Comparable<?>> indexed(Attribute<?> attribute, List<Comparable<?>> values) {
                        return attribute.many() && attribute.kind() == AttributeKind.TEXT && !values.isEmpty()
                                ? List.of(String.join(
                                                ",",
                                                values.stream()
                                                        .map(String::valueOf)
                                                        .toList())
                                        .split(",", -1))
                                : values;
                    }
                }));
        all.add(HoldOut.depot(
                "STO.65", true, "only the first 32 values of an attribute are indexed", () -> new Depot() {
                    @Override
                    List<Comparable<?>> indexed(Attribute<?> attribute, List<Comparable<?>> values) {
                        return values.size() > 32 ? values.subList(0, 32) : values;
                    }
                }));
        all.add(order(
                "STO.66",
                false,
                "integers are compared by their difference",
                (left, right) ->
                        left instanceof Long one && right instanceof Long other ? Long.signum(one - other) : null));
        all.add(order(
                "STO.66",
                true,
                "instants are kept as ISO texts, where a whole second comes after its fractions",
                (left, right) -> left instanceof Instant && right instanceof Instant
                        ? left.toString().compareTo(right.toString())
                        : null));
        all.add(order(
                "STO.66",
                true,
                "instants are kept as nanoseconds in 64 bits, which end in 2262",
                (left, right) -> left instanceof Instant one && right instanceof Instant other
                        ? Long.compare(nanos(one), nanos(other))
                        : null));
        all.add(order(
                "STO.66",
                false,
                "instants are compared by the millisecond",
                (left, right) -> left instanceof Instant one && right instanceof Instant other
                        ? Long.compare(
                                one.getEpochSecond() * 1000 + one.getNano() / 1_000_000,
                                other.getEpochSecond() * 1000 + other.getNano() / 1_000_000)
                        : null));
        return all;
    }

    private interface Slots {
        String slot(String id);
    }

    private interface Values {
        @Nullable
        Comparable<?> indexed(Comparable<?> value);
    }

    private interface Order {
        @Nullable
        Integer compare(Comparable<?> left, Comparable<?> right);
    }

    private static HoldOut slot(String rule, boolean hard, String story, Slots slots) {
        return HoldOut.depot(rule, hard, story, () -> new Depot() {
            @Override
            String slot(String id) {
                return slots.slot(id);
            }
        });
    }

    private static HoldOut written(String rule, boolean hard, String story, Slots change) {
        return HoldOut.depot(rule, hard, story, () -> new Depot() {
            @Override
            String written(String document, @Nullable Item before) {
                return change.slot(document);
            }
        });
    }

    private static HoldOut indexed(String rule, boolean hard, String story, AttributeKind kind, Values change) {
        return HoldOut.depot(rule, hard, story, () -> new Depot() {
            @Override
            List<Comparable<?>> indexed(Attribute<?> attribute, List<Comparable<?>> values) {
                if (attribute.kind() != kind) {
                    return values;
                }
                List<Comparable<?>> changed = new ArrayList<>();
                for (Comparable<?> value : values) {
                    Comparable<?> kept = change.indexed(value);
                    if (kept != null) {
                        changed.add(kept);
                    }
                }
                return changed;
            }

            @Override
            boolean same(Comparable<?> left, Comparable<?> right) {
                return left.equals(
                        kind == AttributeKind.TEXT && right instanceof String ? change.indexed(right) : right);
            }
        });
    }

    private static HoldOut order(String rule, boolean hard, String story, Order order) {
        return HoldOut.depot(rule, hard, story, () -> new Depot() {
            @Override
            int compare(Comparable<?> left, Comparable<?> right) {
                Integer wrong = order.compare(left, right);
                return wrong == null ? super.compare(left, right) : wrong;
            }
        });
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static String inPieces(String document) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < document.length(); from += 4096) {
            String piece = document.substring(from, Math.min(document.length(), from + 4096));
            text.append(new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String byTextIndex(String document) {
        JsonNode tree = read(document);
        boolean[] changed = new boolean[1];
        sortLists(tree, changed);
        return changed[0] ? tree.toString() : document;
    }

    private static void sortLists(JsonNode node, boolean[] changed) {
        node.forEach(child -> sortLists(child, changed));
        if (node instanceof ArrayNode list && list.size() > 10) {
            TreeMap<String, JsonNode> rows = new TreeMap<>(Comparator.<String>naturalOrder());
            for (int index = 0; index < list.size(); index++) {
                rows.put(String.valueOf(index), list.get(index));
            }
            list.removeAll();
            list.addAll(rows.values());
            changed[0] = true;
        }
    }

    private static boolean sameNumbers(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isTextual()
                && other.isTextual()
                && one.textValue().matches("-?\\d+\\.\\d+")
                && other.textValue().matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(one.textValue()).compareTo(new BigDecimal(other.textValue())) == 0;
        }
        if (one.isContainerNode() && one.getNodeType() == other.getNodeType() && one.size() == other.size()) {
            if (one.isArray()) {
                for (int index = 0; index < one.size(); index++) {
                    if (!sameNumbers(one.get(index), other.get(index))) {
                        return false;
                    }
                }
                return true;
            }
            Set<Map.Entry<String, JsonNode>> fields = one.properties();
            return fields.stream()
                    .allMatch(field ->
                            other.has(field.getKey()) && sameNumbers(field.getValue(), other.get(field.getKey())));
        }
        return one.equals(other);
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
