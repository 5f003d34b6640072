package org.dealersdk.plugin.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text on its way into SQL values. */
final class Texts {

    private static final char FIRST_AFTER_SURROGATES = '\uE000';

    private Texts() {}

    /** Where the first half character stands, or -1; a text with one is never kept, and must not be confused with others. */
    static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** A text that divides all kept texts in the same way; the text itself unless it holds half a character. */
    static String bound(String text) {
        int half = halfCharacter(text);
        return half < 0 ? text : text.substring(0, half) + FIRST_AFTER_SURROGATES;
    }

    /** The smallest text greater than all that begin with the given one; null when there is none. */
    static @Nullable String afterPrefix(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1 == Character.MIN_SURROGATE ? FIRST_AFTER_SURROGATES : last + 1;
                return prefix.substring(0, end) + Character.toString(next);
            }
        }
        return null;
    }

    /** Texts and numbers as a JSON array, to hand over any number of them as one value. */
    static String jsonArray(Collection<?> values) {
        StringBuilder json = new StringBuilder("[");
        for (Object value : values) {
            json.append(json.length() > 1 ? "," : "");
            if (value instanceof String text) {
                appendJson(json, text);
            } else {
                json.append(value);
            }
        }
        return json.append(']').toString();
    }

    /** Names and values as one text, each led by its length. */
    static String join(Map<String, String> headers) {
        StringBuilder joined = new StringBuilder();
        headers.forEach((name, value) -> append(append(joined, name), value));
        return joined.toString();
    }

    /** What was joined. */
    static Map<String, String> split(String joined) {
        Map<String, String> headers = new HashMap<>();
        Iterator<String> parts = parts(joined);
        while (parts.hasNext()) {
            headers.put(parts.next(), parts.next());
        }
        return headers;
    }

    /** Texts as one text, each led by its length, in order. */
    static String join(Collection<String> texts) {
        StringBuilder joined = new StringBuilder();
        texts.stream().sorted().forEach(text -> append(joined, text));
        return joined.toString();
    }

    private static StringBuilder append(StringBuilder joined, String text) {
        return joined.append(text.length()).append(':').append(text);
    }

    /** The texts in a joined one. */
    static Iterator<String> parts(String joined) {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < joined.length();
            }

            @Override
            public String next() {
                int colon = joined.indexOf(':', at);
                int begin = colon + 1;
                at = begin + Integer.parseInt(joined.substring(at, colon));
                return joined.substring(begin, at);
            }
        };
    }

    private static void appendJson(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
