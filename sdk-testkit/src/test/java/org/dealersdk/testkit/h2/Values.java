package org.dealersdk.testkit.h2;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Values on their way into columns. */
final class Values {

    private static final int AFTER_SURROGATES = 0xE000;

    private Values() {}

    /** Bytes that sort as the values do: text by code points, numbers and instants by size, false before true. */
    static byte[] key(Comparable<?> value) {
        if (value instanceof String text) {
            return key(text);
        }
        if (value instanceof Boolean flag) {
            return new byte[] {(byte) (flag ? 1 : 0)};
        }
        long number = value instanceof Instant instant ? micros(instant) : (Long) value;
        return ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array();
    }

    /** UTF-8; half a character divides all whole texts where it stands. */
    private static byte[] key(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int half = halfCharacter(text);
        String whole = half < 0 ? text : text.substring(0, half) + Character.toString(AFTER_SURROGATES);
        bytes.writeBytes(whole.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Where the first half character stands, or -1. */
    static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return i;
            }
            i += Character.charCount(c) - 1;
        }
        return -1;
    }

    /** The pattern of LIKE for texts that begin with this one, with ! before whatever is special. */
    static String pattern(String prefix) {
        return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Whole microseconds since 1970, cut toward the past; the farthest that fits when it is farther. */
    static long micros(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), (long) instant.getNano() / 1_000);
        } catch (ArithmeticException tooFar) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Names and values as one text, each led by its length. */
    static String join(Map<String, String> headers) {
        StringBuilder joined = new StringBuilder();
        headers.forEach((name, value) -> {
            joined.append(name.length()).append(':').append(name);
            joined.append(value.length()).append(':').append(value);
        });
        return joined.toString();
    }

    /** What was joined. */
    static Map<String, String> split(String joined) {
        Map<String, String> headers = new HashMap<>();
        String name = null;
        int at = 0;
        while (at < joined.length()) {
            int colon = joined.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
            String text = joined.substring(colon + 1, end);
            at = end;
            if (name == null) {
                name = text;
            } else {
                headers.put(name, text);
                name = null;
            }
        }
        return headers;
    }
}
