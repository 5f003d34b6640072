package org.dealersdk.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a store works on one day: one interval, or closed. Written {@code 08:30-17:30}, {@code 00:00-24:00} or {@code closed}.
 *
 * @param from minute of the day work begins, 0 to 1439; 0 when closed
 * @param to minute of the day work ends, after {@code from}, up to 1440; 0 when closed
 */
public record OpeningHours(int from, int to) {

    /** No work on that day. */
    public static final OpeningHours CLOSED = new OpeningHours(0, 0);

    private static final int DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

    /**
     * Opening hours.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-004 when they do not lie within one day
     */
    public OpeningHours {
        boolean closed = from == 0 && to == 0;
        if (!closed && (from < 0 || to <= from || to > DAY)) {
            throw CalendarProblem.HOURS_TEXT.failure(from + "-" + to);
        }
    }

    /**
     * Reads {@link #text}.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-004 when it cannot be read
     */
    @JsonCreator
    public static OpeningHours parse(String text) {
        if (text.equals("closed")) {
            return CLOSED;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw CalendarProblem.HOURS_TEXT.failure(text);
        }
        int from = Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
        int to = Integer.parseInt(parts.group(3)) * 60 + Integer.parseInt(parts.group(4));
        if (to <= from || to > DAY) {
            throw CalendarProblem.HOURS_TEXT.failure(text);
        }
        return new OpeningHours(from, to);
    }

    /** The hours as text. */
    @JsonValue
    public String text() {
        return isClosed() ? "closed" : clock(from) + "-" + clock(to);
    }

    /** True when there is no work on that day. */
    public boolean isClosed() {
        return to == 0;
    }

    @Override
    public String toString() {
        return text();
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
