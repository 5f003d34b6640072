package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.jspecify.annotations.Nullable;

/**
 * A dealer's own status codes as YAML or JSON text: a list of mappings, each with {@code type}, {@code lifecycle}, {@code codes}, and if
 * wanted {@code stores} and {@code canonicalElsewhere}. Whether codes and states fit is checked when the house rules are put together.
 */
public final class StatusFile {

    private static final ObjectMapper MAPPINGS = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StatusFile() {}

    /**
     * The mappings a text holds; JSON is read as the YAML it is.
     *
     * @throws org.dealersdk.domain.problem.DealerException JSN-003 with the line that cannot be understood
     */
    public static List<StatusMapping> read(String text) {
        try {
            return List.of(MAPPINGS.readValue(text, StatusMapping[].class));
        } catch (JsonProcessingException failure) {
            throw JsonProblem.STATUS_FILE.failure(line(failure.getLocation()));
        }
    }

    /**
     * The mappings a UTF-8 file holds.
     *
     * @throws org.dealersdk.domain.problem.DealerException JSN-004 when it cannot be opened, otherwise as for {@link #read(String)}
     */
    public static List<StatusMapping> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException failure) {
            throw JsonProblem.NO_STATUS_FILE.failure(String.valueOf(file.getFileName()));
        }
        return read(text);
    }

    private static int line(@Nullable JsonLocation place) {
        return place == null ? 1 : Math.max(1, place.getLineNr());
    }
}
