package org.dealersdk.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A length of time as a policy states it, such as {@code 3 days}, {@code 2 working-days}, {@code 24 hours} or {@code 0 days}. Zero
 * means at once. Whether days are calendar or working days is part of the value (A20), so a store changes it without code. What
 * it amounts to depends on the {@link WorkingCalendar}.
 *
 * @param amount 0 to {@value #MAX}
 * @param unit what is counted
 */
@Requirement({"A20", "V03"})
public record Span(int amount, SpanUnit unit) {

    /** Largest amount in any unit. */
    public static final int MAX = 1_000_000;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,7}) (minutes|hours|days|working-days)");

    /**
     * A span.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-001 when the amount is out of range
     */
    public Span {
        if (amount < 0 || amount > MAX) {
            throw CalendarProblem.SPAN_RANGE.failure(amount, MAX);
        }
    }

    /** So many exact minutes. */
    public static Span minutes(int amount) {
        return new Span(amount, SpanUnit.MINUTES);
    }

    /** So many exact hours. */
    public static Span hours(int amount) {
        return new Span(amount, SpanUnit.HOURS);
    }

    /** So many calendar days. */
    public static Span days(int amount) {
        return new Span(amount, SpanUnit.DAYS);
    }

    /** So many working days. */
    public static Span workingDays(int amount) {
        return new Span(amount, SpanUnit.WORKING_DAYS);
    }

    /**
     * Reads {@link #text}.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-002 unreadable, CAL-001 too large
     */
    @JsonCreator
    public static Span parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw CalendarProblem.SPAN_TEXT.failure(text);
        }
        return new Span(Integer.parseInt(parts.group(1)), Coded.parse(SpanUnit.class, parts.group(2)));
    }

    /** Amount and unit, such as {@code 3 days}. */
    @JsonValue
    public String text() {
        return amount + " " + unit.code();
    }

    /** Compares the lengths with a working day taken as a day; for checking that a policy's limits are in order. */
    public boolean isShorterThan(Span other) {
        return nominalMinutes() < other.nominalMinutes();
    }

    private long nominalMinutes() {
        return switch (unit) {
            case MINUTES -> amount;
            case HOURS -> amount * 60L;
            case DAYS, WORKING_DAYS -> amount * 24L * 60L;
        };
    }

    /** True when it means at once. */
    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public String toString() {
        return text();
    }
}
