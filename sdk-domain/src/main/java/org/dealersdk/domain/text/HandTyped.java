package org.dealersdk.domain.text;

/** Undoes what keyboards and input methods do to codes such as VINs, plates and credit codes. */
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
        StringBuilder tidy = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            tidy.append(tidy(typed.charAt(i)));
        }
        return tidy.toString().strip();
    }

    /** How long a text is to its reader: Unicode code points, blanks at the ends not counted. */
    public static int length(String typed) {
        String text = typed.strip();
        return text.codePointCount(0, text.length());
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
