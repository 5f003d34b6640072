package org.dealersdk.domain.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.policy.PolicyProblem;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Lays a partial document over a record tree: what it leaves out stays as it is, everything wrong in it is noted with its path. */
final class PolicyReader {

    private final ObjectMapper mapper;
    private final Problems problems = new Problems();

    PolicyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value with the document laid over it. Call {@link #orThrow} before using it. */
    <T> T overlay(Class<T> type, T base, JsonNode document, String path) {
        Object read = read(type, base, document, path);
        return read == null ? base : type.cast(read);
    }

    void orThrow() {
        problems.orThrow();
    }

    void note(Problem problem) {
        problems.add(problem);
    }

    /** True for records written as a nested table, false for those written as one text. */
    static boolean isTable(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** The codes of an enum, as a file writes them. */
    static List<String> codes(Class<?> type) {
        List<String> codes = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            codes.add(code(constant));
        }
        return codes;
    }

    private @Nullable Object read(Type type, @Nullable Object base, JsonNode node, String path) {
        Class<?> raw = raw(type);
        if (isTable(raw)) {
            return table(raw, base, node, path);
        }
        if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            return collection((ParameterizedType) type, raw, node, path);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map((ParameterizedType) type, node, path);
        }
        return raw.isEnum() ? constant(raw, node, path) : scalar(raw, node, path);
    }

    private @Nullable Object table(Class<?> type, @Nullable Object base, JsonNode node, String path) {
        if (!node.isObject()) {
            return wrong("a table of keys", node, path);
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        int before = problems.toList().size();
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problems.add(PolicyProblem.UNKNOWN_KEY.at(at(path, key), key, Nearest.to(key, known)));
            }
        });
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], base, node, path);
        }
        return problems.toList().size() == before ? construct(type, components, values, path) : base;
    }

    private @Nullable Object component(RecordComponent component, @Nullable Object base, JsonNode node, String path) {
        String key = component.getName();
        JsonNode given = node.get(key);
        Object standard = base == null ? null : value(component, base);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (given == null) {
            if (base == null && !nullable) {
                problems.add(PolicyProblem.MISSING_KEY.at(path, key));
            }
            return standard;
        }
        return given.isNull() && nullable ? null : read(component.getGenericType(), standard, given, at(path, key));
    }

    private @Nullable Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof DealerException wrong) {
                noteAll(wrong, path);
                return null;
            }
            throw new IllegalStateException(type.getName(), refused.getCause());
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(type.getName(), notARecord);
        }
    }

    private @Nullable Object collection(ParameterizedType type, Class<?> raw, JsonNode node, String path) {
        if (!node.isArray()) {
            return wrong("a list", node, path);
        }
        Type element = type.getActualTypeArguments()[0];
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String where = path + "[" + i + "]";
            Object value = read(element, null, node.get(i), where);
            if (value != null && values.contains(value)) {
                problems.add(PolicyProblem.TWICE.at(where, node.get(i).asText()));
            } else if (value != null) {
                values.add(value);
            }
        }
        return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(values) : values;
    }

    private @Nullable Object map(ParameterizedType type, JsonNode node, String path) {
        if (!node.isObject()) {
            return wrong("a table of keys", node, path);
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String where = at(path, field.getKey());
            Object key = read(type.getActualTypeArguments()[0], null, TextNode.valueOf(field.getKey()), where);
            Object value = read(type.getActualTypeArguments()[1], null, field.getValue(), where);
            if (key != null && value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private @Nullable Object constant(Class<?> type, JsonNode node, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (node.isTextual() && code(constant).equals(node.textValue())) {
                return constant;
            }
        }
        return wrong("one of " + String.join(", ", codes(type)), node, path);
    }

    private @Nullable Object scalar(Class<?> type, JsonNode node, String path) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrong("true or false", node, path);
        }
        if (type == int.class || type == Integer.class) {
            boolean fits = node.isIntegralNumber() && node.canConvertToInt();
            return fits ? node.intValue() : wrong("a whole number", node, path);
        }
        if (type == BigDecimal.class) {
            return node.isNumber() ? node.decimalValue() : wrong("a number", node, path);
        }
        if (!node.isTextual()) {
            return wrong("a text", node, path);
        }
        if (type == String.class) {
            return node.textValue();
        }
        return text(type, node, path);
    }

    private @Nullable Object text(Class<?> type, JsonNode node, String path) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof DealerException wrong) {
                    noteAll(wrong, path);
                    return null;
                }
            }
            return wrong(name(type), node, path);
        }
    }

    private void noteAll(DealerException wrong, String path) {
        for (Problem problem : wrong.problems()) {
            problems.add(path.isEmpty() ? problem : problem.under(path));
        }
    }

    private @Nullable Object wrong(String expected, JsonNode found, String path) {
        problems.add(PolicyProblem.WRONG_TYPE.at(path, expected, described(found)));
        return null;
    }

    /** What kind of text a type is written as, for messages and documents. */
    static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-05-01";
            case "ZoneId" -> "a time zone such as Asia/Shanghai";
            default ->
                "a "
                        + type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .toLowerCase(Locale.ROOT);
        };
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static @Nullable Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName(), impossible);
        }
    }

    static String at(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String code(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String described(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a table of keys";
            case NULL, MISSING -> "nothing";
            default -> "\"" + node.asText().lines().limit(1).collect(Collectors.joining()) + "\"";
        };
    }
}
