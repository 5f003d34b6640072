package org.dealersdk.domain.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What a figure should be: beyond a bound, within an interval, and if wanted moving in one direction from period to period. The
 * operator is part of the target, since the sources disagree about it (V05). Written {@code < 4}, {@code >= 99},
 * {@code 80 to 110}, {@code < 4, falling}, {@code >= 30, not falling}.
 *
 * @param low lower bound, or null
 * @param lowIncluded whether the lower bound itself meets the target
 * @param high upper bound, or null
 * @param highIncluded whether the upper bound itself meets the target
 * @param trend the direction asked for
 */
@Requirement({"V05", "R354", "R355"})
public record Target(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded,
        Trend trend) {

    /** The direction a figure should take from one period to the next. */
    public enum Trend {
        /** Any. */
        ANY,
        /** Lower than the period before. */
        FALLING,
        /** Higher than the period before. */
        RISING,
        /** As high as the period before, or higher. */
        NOT_FALLING
    }

    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final Pattern TEXT = Pattern.compile(
            "(?:(<|<=|>=|>) ?" + NUMBER + "|" + NUMBER + " to " + NUMBER + ")(?:, (falling|rising|not falling))?");

    /**
     * A target.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-007 when no bound is given or the interval is empty
     */
    public Target {
        low = plain(low);
        high = plain(high);
        if ((low == null && high == null) || (low != null && high != null && low.compareTo(high) > 0)) {
            throw PolicyProblem.TARGET_TEXT.failure(low + " to " + high);
        }
    }

    /**
     * Reads {@link #text}.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-007 when it cannot be read
     */
    @JsonCreator
    public static Target parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw PolicyProblem.TARGET_TEXT.failure(text);
        }
        String direction = parts.group(5);
        Trend trend = direction == null
                ? Trend.ANY
                : Trend.valueOf(direction.toUpperCase(Locale.ROOT).replace(' ', '_'));
        String operator = parts.group(1);
        if (operator == null) {
            return new Target(new BigDecimal(parts.group(3)), true, new BigDecimal(parts.group(4)), true, trend);
        }
        BigDecimal bound = new BigDecimal(parts.group(2));
        boolean included = operator.endsWith("=");
        return operator.startsWith("<")
                ? new Target(null, false, bound, included, trend)
                : new Target(bound, included, null, false, trend);
    }

    /** The target as text. */
    @JsonValue
    public String text() {
        String bounds;
        if (low != null && high != null) {
            bounds = low.toPlainString() + " to " + high.toPlainString();
        } else if (low != null) {
            bounds = (lowIncluded ? ">= " : "> ") + low.toPlainString();
        } else {
            bounds = (highIncluded ? "<= " : "< ") + (high == null ? "" : high.toPlainString());
        }
        return trend == Trend.ANY
                ? bounds
                : bounds + ", " + trend.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True when the figure lies within the bounds; says nothing about the direction. */
    public boolean isMetBy(BigDecimal figure) {
        return reaches(low, lowIncluded, figure, 1) && reaches(high, highIncluded, figure, -1);
    }

    /** True when the figure lies within the bounds and has moved from the period before in the direction asked for. */
    public boolean isMetBy(BigDecimal figure, BigDecimal before) {
        int moved = figure.compareTo(before);
        return isMetBy(figure)
                && switch (trend) {
                    case ANY -> true;
                    case FALLING -> moved < 0;
                    case RISING -> moved > 0;
                    case NOT_FALLING -> moved >= 0;
                };
    }

    @Override
    public String toString() {
        return text();
    }

    private static boolean reaches(@Nullable BigDecimal bound, boolean included, BigDecimal figure, int side) {
        if (bound == null) {
            return true;
        }
        int distance = figure.compareTo(bound) * side;
        return distance > 0 || (included && distance == 0);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
