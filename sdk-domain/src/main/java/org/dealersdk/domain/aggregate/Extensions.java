package org.dealersdk.domain.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unknown fields of a document, kept in their order so that they come back unchanged. */
public final class Extensions {

    private Extensions() {}

    /** An unmodifiable copy; empty for null. Values may be null, as they may in JSON. */
    public static Map<String, Object> copy(@Nullable Map<String, Object> fields) {
        return fields == null || fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
