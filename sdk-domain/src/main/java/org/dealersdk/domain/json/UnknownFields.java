package org.dealersdk.domain.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Keeps fields that this version of the model does not know. An aggregate's root keeps its own unknown fields as {@code extensions};
 * those of nested parts are gathered there under their JSON Pointer when a document is read, and put back where they were when it is
 * written. When the part they belonged to is gone, they stay at the root.
 */
final class UnknownFields {

    /** What a document that has gathered fields contains; cheap to look for. */
    private static final String MARK = "\"/";

    private final ObjectMapper mapper;

    UnknownFields(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The value of a document that has unknown fields in nested parts. Moves one such field to the root and tries again until the rest
     * is known; slow, but only documents of a newer version come here.
     */
    <A> A readGathering(Class<A> type, String document, UnrecognizedPropertyException first)
            throws JsonProcessingException {
        ObjectNode root = (ObjectNode) mapper.readTree(document);
        UnrecognizedPropertyException unknown = first;
        while (true) {
            JsonPointer place = pointer(unknown);
            if (!(root.at(place.head()) instanceof ObjectNode part) || part == root) {
                throw unknown;
            }
            root.set(place.toString(), part.remove(place.last().getMatchingProperty()));
            try {
                return mapper.treeToValue(root, type);
            } catch (UnrecognizedPropertyException next) {
                unknown = next;
            }
        }
    }

    /** The document with gathered fields back in their places. */
    String putBack(String document) throws JsonProcessingException {
        if (!document.contains(MARK)) {
            return document;
        }
        ObjectNode root = (ObjectNode) mapper.readTree(document);
        List<Map.Entry<String, JsonNode>> gathered = root.properties().stream()
                .filter(field -> field.getKey().startsWith("/"))
                .toList();
        for (Map.Entry<String, JsonNode> field : gathered) {
            JsonPointer place = JsonPointer.compile(field.getKey());
            if (root.at(place.head()) instanceof ObjectNode part && part != root) {
                root.remove(field.getKey());
                part.set(place.last().getMatchingProperty(), field.getValue());
            }
        }
        return mapper.writeValueAsString(root);
    }

    private static JsonPointer pointer(JsonMappingException failure) {
        JsonPointer place = JsonPointer.empty();
        for (JsonMappingException.Reference step : failure.getPath()) {
            place = step.getFieldName() == null
                    ? place.appendIndex(step.getIndex())
                    : place.appendProperty(step.getFieldName());
        }
        return place;
    }
}
