package org.dealersdk.domain.text;

import org.jspecify.annotations.Nullable;

/** What is typed by hand: codes such as VINs, plates and credit codes without what keyboards do to them, and texts a store can keep. */
public final class HandTyped {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final char IDEOGRAPHIC_BLANK = '\u3000';

    private HandTyped() {}

    /**
     * The code without blanks at its ends, full-width characters as their ASCII twins, ASCII letters as capitals. Other characters
     * stay: capitals of other alphabets may look like the letters of a code, or be longer than what was typed.
     */
    public static String code(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (tidy(typed.charAt(i)) != typed.charAt(i)) {
                return strip(tidied(typed));
            }
        }
        return strip(typed);
    }

    /** The text without blanks of any kind at its ends, also those that may not break a line. */
    public static String strip(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    /** True when the text holds only what every store can keep: no control characters but line breaks, no half characters. */
    public static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** True when there is no text, or it is at most that long to its reader and holds only what every store can keep. */
    public static boolean fits(@Nullable String text, int longest) {
        return text == null || (length(text) <= longest && isKeepable(text));
    }

    /** How long a text is to its reader: Unicode code points, blanks at the ends not counted. */
    public static int length(String typed) {
        String text = strip(typed);
        return text.codePointCount(0, text.length());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String tidied(String typed) {
        StringBuilder tidy = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            tidy.append(tidy(typed.charAt(i)));
        }
        return tidy.toString();
    }

    private static char tidy(char c) {
        char narrow = c;
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            narrow = (char) (c - FULL_WIDTH_OFFSET);
        } else if (c == IDEOGRAPHIC_BLANK) {
            narrow = ' ';
        }
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
    }
}
