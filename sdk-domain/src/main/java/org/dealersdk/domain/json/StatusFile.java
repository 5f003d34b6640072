package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.problem.DealerException;

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
     * @throws org.dealersdk.domain.problem.DealerException JSN-003 with the place that cannot be understood
     */
    public static List<StatusMapping> read(String text) {
        try {
            return List.of(MAPPINGS.readValue(text, StatusMapping[].class));
        } catch (JsonProcessingException failure) {
            throw new DealerException(JsonProblem.STATUS_FILE.at(place(failure)), failure);
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

    /** The path of what does not belong there; failing that, the line where the text ends to be YAML. */
    private static String place(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return DealerJson.place(mapping);
        }
        JsonLocation place = failure.getLocation();
        return "line " + (place == null ? 1 : place.getLineNr());
    }
}
