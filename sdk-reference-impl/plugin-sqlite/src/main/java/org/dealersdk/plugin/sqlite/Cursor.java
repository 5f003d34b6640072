package org.dealersdk.plugin.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last row's value of the attribute sorted by, exact, and its id.
 *
 * @param value as it is kept; null when absent or when sorted by id
 */
record Cursor(@Nullable Object value, String id) {

    private static final int SEAL = 12;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The cursor as text that is of use for this store and query only. */
    String write(StoreId store, Query<?> query) {
        String place = (value == null ? "-" : value instanceof Long ? "n" + value : "t" + value) + '\0' + id;
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + SEAL);
        System.arraycopy(seal(store, query, bytes), 0, sealed, bytes.length, SEAL);
        return ENCODER.encodeToString(sealed);
    }

    /**
     * The cursor a text holds.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-022 when it is another store's or query's, or altered
     */
    static Cursor read(String text, StoreId store, Query<?> query) {
        byte[] sealed = decode(text);
        int length = sealed.length - SEAL;
        if (length < 0 || !ENCODER.encodeToString(sealed).equals(text)) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        byte[] bytes = Arrays.copyOf(sealed, length);
        byte[] seal = Arrays.copyOfRange(sealed, length, sealed.length);
        if (!MessageDigest.isEqual(seal, seal(store, query, bytes))) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        String place = new String(bytes, StandardCharsets.UTF_8);
        int end = place.indexOf('\0');
        String value = place.substring(1, end);
        return new Cursor(
                switch (place.charAt(0)) {
                    case 'n' -> Long.valueOf(value);
                    case 't' -> value;
                    default -> null;
                },
                place.substring(end + 1));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
    }

    /** A digest of everything that decides what a page holds, except its length. */
    private static byte[] seal(StoreId store, Query<?> query, byte[] place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : new Object[] {store.value(), query.shape()}) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return Arrays.copyOf(digest.digest(place), SEAL);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
