package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PolicyBook;
import org.dealersdk.domain.policy.PolicyProblem;
import org.jspecify.annotations.Nullable;

/**
 * Policies as JSON or YAML text. A file names only what differs from the standard; everything that is wrong in it is reported at once,
 * each with its path. Tables are merged key by key, lists and values are replaced.
 *
 * <p>A book is a list of changes, each with {@code policy}, and if wanted {@code store} and {@code from} (a date, beginning at the
 * store's midnight, or an instant with offset). A single policy is a book of one change for all stores and times.
 */
public final class DealerPolicyFile {

    private static final ObjectMapper VALUES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ModelJacksonModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> ENTRY_KEYS = List.of("store", "from", "policy");

    private DealerPolicyFile() {}

    /**
     * The standard policy with the text laid over it.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL- and CAL- codes with everything that is wrong
     */
    public static DealerPolicy read(String text) {
        return overlaid(DealerPolicy.standard(), parsed(text), "");
    }

    /**
     * The book a text holds.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL- and CAL- codes with everything that is wrong
     */
    public static PolicyBook readBook(String text) {
        JsonNode document = parsed(text);
        if (!document.isArray()) {
            return new PolicyBook(
                    List.of(new PolicyBook.Entry(null, zone -> Instant.MIN, base -> overlaid(base, document, ""))));
        }
        PolicyReader form = new PolicyReader(VALUES);
        List<PolicyBook.Entry> entries = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            entries.add(entry(document.get(i), "[" + i + "]", form));
        }
        form.orThrow();
        return new PolicyBook(entries);
    }

    /**
     * The book a UTF-8 file holds.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-011 when it cannot be opened, otherwise as for {@link #readBook(String)}
     */
    public static PolicyBook readBook(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException failure) {
            throw PolicyProblem.NO_FILE.failure(String.valueOf(file.getFileName()));
        }
        return readBook(text);
    }

    /** The policy as YAML with a comment on every key that declares its meaning; {@link #read} gives the same policy back. */
    public static String write(DealerPolicy policy) {
        return new PolicyWriter(VALUES).yaml(policy);
    }

    /** All keys with their standard values, in the order of the declarations. */
    static List<PolicyKey> keys() {
        return new PolicyWriter(VALUES).keys(DealerPolicy.standard());
    }

    private static DealerPolicy overlaid(DealerPolicy base, JsonNode document, String path) {
        if (document.isNull()) {
            return base;
        }
        PolicyReader reader = new PolicyReader(VALUES);
        DealerPolicy policy = reader.overlay(DealerPolicy.class, base, document, path);
        reader.orThrow();
        return policy;
    }

    private static PolicyBook.Entry entry(JsonNode node, String path, PolicyReader form) {
        node.fieldNames().forEachRemaining(key -> {
            if (!ENTRY_KEYS.contains(key)) {
                form.note(PolicyProblem.UNKNOWN_KEY.at(path + "." + key, key, Nearest.to(key, ENTRY_KEYS)));
            }
        });
        JsonNode policy = node.get("policy");
        if (policy == null) {
            form.note(PolicyProblem.MISSING_KEY.at(path, "policy"));
        }
        JsonNode store = node.get("store");
        if (store != null && (!store.isTextual() || store.textValue().isBlank())) {
            form.note(PolicyProblem.WRONG_TYPE.at(path + ".store", "a store's id", store.toString()));
        }
        JsonNode document = policy == null ? NullNode.getInstance() : policy;
        return new PolicyBook.Entry(
                store == null ? null : store.asText(),
                from(node.get("from"), path + ".from", form),
                base -> overlaid(base, document, path + ".policy"));
    }

    private static Function<ZoneId, Instant> from(@Nullable JsonNode node, String path, PolicyReader form) {
        if (node == null) {
            return zone -> Instant.MIN;
        }
        String text = node.asText();
        try {
            if (text.length() == 10) {
                LocalDate date = LocalDate.parse(text);
                return zone -> date.atStartOfDay(zone).toInstant();
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return zone -> instant;
        } catch (DateTimeException unreadable) {
            String expected = "a date such as 2026-05-01 or an instant with offset";
            form.note(PolicyProblem.WRONG_TYPE.at(path, expected, "\"" + text + "\""));
            return zone -> Instant.MIN;
        }
    }

    /** JSON begins with a bracket; everything else is taken for YAML. An empty text changes nothing. */
    private static JsonNode parsed(String text) {
        String document = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String start = document.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        try {
            JsonNode node = (json ? JSON : YAML).readTree(document);
            return node == null || node.isMissingNode() ? NullNode.getInstance() : node;
        } catch (JsonProcessingException failure) {
            JsonLocation place = failure.getLocation();
            throw PolicyProblem.UNREADABLE.failure(
                    place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }
}
