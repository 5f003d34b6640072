package org.dealersdk.benchmarks.measure;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A ratio to reach, measured side by side in one run.
 *
 * @param what what is compared, in words
 * @param measured computes the ratio or figure
 * @param atMost true when smaller is better
 * @param bound the figure to reach
 */
public record Goal(String what, ToDoubleFunction<Figures> measured, boolean atMost, double bound) {

    /** Our cost as a multiple of another's is at most the bound. */
    public static Goal atMost(String what, double bound, ToDoubleFunction<Figures> measured) {
        return new Goal(what, measured, true, bound);
    }

    /** Another's cost as a multiple of ours, or our rate as a multiple of another's, is at least the bound. */
    public static Goal atLeast(String what, double bound, ToDoubleFunction<Figures> measured) {
        return new Goal(what, measured, false, bound);
    }

    /** One row of the table. */
    String row(Figures figures) {
        String goal = (atMost ? "≤ " : "≥ ") + Figures.shown(bound);
        double figure;
        try {
            figure = measured.applyAsDouble(figures);
        } catch (IllegalArgumentException missing) {
            return String.format(Locale.ROOT, "| %s | %s | - | not run |", what, goal);
        }
        boolean reached = atMost ? figure <= bound : figure >= bound;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                what,
                goal,
                Figures.shown(figure),
                reached ? "reached" : "**missed**");
    }
}
