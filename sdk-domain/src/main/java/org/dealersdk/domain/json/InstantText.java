package org.dealersdk.domain.json;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants as text in the one form documents use: {@code 2010-11-30T09:15:00.123456Z}, decimals left out when zero and otherwise six.
 * Written and read by hand because an order holds a dozen of them and the JDK's general parser takes longer than the rest of the
 * document; anything not in this form is left to it.
 */
final class InstantText {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int LENGTH_PLAIN = 20;
    private static final int LENGTH_MICROS = 27;

    private InstantText() {}

    /** The instant as text; excess digits below the microsecond are cut. */
    static String write(Instant instant) {
        long second = instant.getEpochSecond();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        if (date.getYear() < 0 || date.getYear() > 9999) {
            return instant.toString();
        }
        int micros = instant.getNano() / 1000;
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        char[] text = new char[micros == 0 ? LENGTH_PLAIN : LENGTH_MICROS];
        digits(text, 0, 4, date.getYear());
        text[4] = '-';
        digits(text, 5, 2, date.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, date.getDayOfMonth());
        text[10] = 'T';
        digits(text, 11, 2, ofDay / 3600);
        text[13] = ':';
        digits(text, 14, 2, ofDay / 60 % 60);
        text[16] = ':';
        digits(text, 17, 2, ofDay % 60);
        if (micros != 0) {
            text[19] = '.';
            digits(text, 20, 6, micros);
        }
        text[text.length - 1] = 'Z';
        return new String(text);
    }

    /**
     * The instant a text stands for.
     *
     * @throws java.time.DateTimeException when it is not an instant
     */
    static Instant read(String text) {
        int length = text.length();
        boolean ours = (length == LENGTH_PLAIN || length == LENGTH_MICROS)
                && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (length == LENGTH_PLAIN || text.charAt(19) == '.');
        if (!ours) {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int micros = length == LENGTH_PLAIN ? 0 : number(text, 20, 26);
        if ((year | month | day | hour | minute | second | micros) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, micros * 1000L);
    }

    private static void digits(char[] text, int at, int count, int number) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** The digits as a number, or a negative number when one is not a digit. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
