package org.dealersdk.testkit.h2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param sort the last row's value as it sorts; null when absent or when sorted by id
 * @param id its id as it sorts
 */
@SuppressWarnings("ArrayRecordComponent") // only handed on
record Cursor(byte @Nullable [] sort, byte[] id) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int SEAL = 32;

    /** The cursor as text that fits this store and query only. */
    String write(StoreId store, Query<?> query, Habits habits) {
        String place = (sort == null ? "-" : HEX.formatHex(sort)) + "." + HEX.formatHex(id);
        return place + "." + seal(place, store, query, habits);
    }

    /** The cursor a text holds; STO-022 when it was altered or belongs elsewhere. */
    static Cursor read(String text, StoreId store, Query<?> query, Habits habits) {
        int end = text.lastIndexOf('.');
        String place = end < 0 ? "" : text.substring(0, end);
        if (end < 0 || !seal(place, store, query, habits).equals(text.substring(end + 1))) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        int dot = place.indexOf('.');
        String sort = place.substring(0, dot);
        return new Cursor(sort.equals("-") ? null : HEX.parseHex(sort), HEX.parseHex(place.substring(dot + 1)));
    }

    private static String seal(String place, StoreId store, Query<?> query, Habits habits) {
        Object[] shape =
                habits.sealsCursors ? new Object[] {store.value(), query.shape(), place} : new Object[] {place};
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : shape) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_16);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HEX.formatHex(Arrays.copyOf(digest.digest(), SEAL / 2));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
