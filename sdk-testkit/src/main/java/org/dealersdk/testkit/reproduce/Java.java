package org.dealersdk.testkit.reproduce;

import java.util.Locale;

/** How values are written in Java. */
public final class Java {

    private Java() {}

    /** A text; everything but plain ASCII is escaped, since what looks alike may be different. */
    public static String text(String value) {
        StringBuilder java = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                java.append('\\').append(c);
            } else {
                java.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return java.append('"').toString();
    }
}
