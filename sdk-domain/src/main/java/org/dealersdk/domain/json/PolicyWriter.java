package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dealersdk.domain.policy.Meaning;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** Writes a policy as YAML whose comments come from the declarations, and lists its keys. */
final class PolicyWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z/-]{2,}|\\d+ [a-z-]+");
    private static final List<String> RESERVED = List.of("true", "false", "null", "yes", "off");

    private final ObjectMapper mapper;
    private final List<PolicyKey> keys = new ArrayList<>();

    PolicyWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<PolicyKey> keys(Record policy) {
        collect(policy, "");
        return List.copyOf(keys);
    }

    String yaml(Record policy) {
        StringBuilder text = new StringBuilder();
        for (PolicyKey key : keys(policy)) {
            int depth = key.path().split("\\.", -1).length - 1;
            String indent = "  ".repeat(depth);
            String rules = key.rules().isEmpty() ? "" : " (" + String.join(", ", key.rules()) + ")";
            if (!key.english().isEmpty()) {
                text.append(indent)
                        .append("# ")
                        .append(key.english())
                        .append(rules)
                        .append('\n');
                text.append(indent).append("# ").append(key.chinese()).append('\n');
            }
            String name = key.path().substring(key.path().lastIndexOf('.') + 1);
            text.append(indent).append(name).append(':');
            text.append(key.value().isEmpty() ? "" : " " + key.value()).append('\n');
        }
        return text.toString();
    }

    private void collect(Record table, String path) {
        for (RecordComponent component : table.getClass().getRecordComponents()) {
            Object value = PolicyReader.value(component, table);
            String where = PolicyReader.at(path, component.getName());
            boolean nested = value instanceof Record && PolicyReader.isTable(component.getType());
            Meaning meaning = component.getAnnotation(Meaning.class);
            Requirement rules = component.getAnnotation(Requirement.class);
            keys.add(new PolicyKey(
                    where,
                    nested ? "" : written(value),
                    meaning == null ? "" : meaning.english(),
                    meaning == null ? "" : meaning.chinese(),
                    rules == null ? List.of() : List.of(rules.value())));
            if (nested && value != null) {
                collect((Record) value, where);
            }
        }
    }

    /** The value in YAML's flow form, which for everything but plain words is JSON. */
    private String written(@Nullable Object value) {
        try {
            Object shown = value instanceof Map<?, ?> map && map.isEmpty() ? Map.of() : value;
            var node = mapper.valueToTree(shown);
            if (node instanceof TextNode word
                    && PLAIN.matcher(word.textValue()).matches()
                    && !RESERVED.contains(word.textValue())) {
                return word.textValue();
            }
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException failure) {
            throw JsonProblem.UNWRITABLE.failure("policy");
        }
    }
}
