package org.dealersdk.testkit.inmemory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;

/** Writes and reads cursors: the last row's sort value and id, sealed with a digest of them, the store and the query. */
final class Cursor {

    private static final String ABSENT = "-";

    private final Query<?> query;
    private final String shape;

    Cursor(StoreId store, Query<?> query) {
        this.query = query;
        this.shape = store + "|" + query.shape();
    }

    String write(Row last) {
        String attribute = query.orderBy();
        List<Comparable<?>> values = attribute == null ? List.of() : last.values(attribute);
        String place = encode(last.id()) + "." + (values.isEmpty() ? ABSENT : encode(String.valueOf(values.get(0))));
        return place + "." + seal(place);
    }

    /** A row that stands where the previous page ended. */
    Row read(String cursor) {
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != 3 || !seal(parts[0] + "." + parts[1]).equals(parts[2])) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        String attribute = query.orderBy();
        Map<String, List<Comparable<?>>> values = attribute == null || parts[1].equals(ABSENT)
                ? Map.of()
                : Map.of(attribute, List.of(value(attribute, decode(parts[1]))));
        return new Row(decode(parts[0]), 0, null, values, List.of());
    }

    private Comparable<?> value(String attribute, String text) {
        AttributeKind kind =
                query.type().attribute(attribute).map(Attribute::kind).orElse(AttributeKind.TEXT);
        return switch (kind) {
            case TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case INSTANT -> Instant.parse(text);
            case FLAG -> Boolean.valueOf(text);
        };
    }

    private String seal(String place) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((shape + "|" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
