package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/** A small chart as inline SVG: one group per category, one bar or point per series. Colours come from the page's style. */
final class Chart {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 260;
    private static final double LEFT = 52;
    private static final double TOP = 34;
    private static final double BOTTOM = 26;
    private static final int TICKS = 5;

    private final Text title;
    private final List<String> categories;
    private final List<Text> names = new ArrayList<>();
    private final List<List<? extends @Nullable BigDecimal>> series = new ArrayList<>();
    private double floor;

    Chart(Text title, List<String> categories) {
        this.title = title;
        this.categories = List.copyOf(categories);
    }

    /** One more series, one value per category; null leaves a gap. */
    Chart series(Text name, List<? extends @Nullable BigDecimal> values) {
        if (values.size() != categories.size()) {
            throw new IllegalArgumentException("one value per category");
        }
        names.add(name);
        series.add(values);
        return this;
    }

    /** The value axis begins here instead of at zero. */
    Chart from(double lowest) {
        floor = lowest;
        return this;
    }

    /** As groups of bars. */
    void bars(Html html) {
        frame(html);
        double group = (WIDTH - LEFT) / categories.size();
        double bar = group * 0.8 / series.size();
        for (int s = 0; s < series.size(); s++) {
            for (int c = 0; c < categories.size(); c++) {
                BigDecimal value = series.get(s).get(c);
                if (value != null) {
                    double y = y(value.doubleValue());
                    html.open(
                            "rect",
                            "class",
                            "s" + s,
                            "x",
                            at(LEFT + c * group + group * 0.1 + s * bar),
                            "y",
                            at(y),
                            "width",
                            at(Math.max(1, bar - 1)),
                            "height",
                            at(Math.max(0, HEIGHT - BOTTOM - y)));
                    tip(html, c, value).close();
                }
            }
        }
        html.close().close();
    }

    /** As lines with points. */
    void lines(Html html) {
        frame(html);
        double group = (WIDTH - LEFT) / categories.size();
        for (int s = 0; s < series.size(); s++) {
            StringBuilder path = new StringBuilder();
            for (int c = 0; c < categories.size(); c++) {
                BigDecimal value = series.get(s).get(c);
                if (value != null) {
                    path.append(at(LEFT + (c + 0.5) * group))
                            .append(',')
                            .append(at(y(value.doubleValue())))
                            .append(' ');
                }
            }
            html.empty("polyline", "class", "l" + s, "points", path.toString().trim());
            for (int c = 0; c < categories.size(); c++) {
                BigDecimal value = series.get(s).get(c);
                if (value != null) {
                    html.open(
                            "circle",
                            "class",
                            "s" + s,
                            "cx",
                            at(LEFT + (c + 0.5) * group),
                            "cy",
                            at(y(value.doubleValue())),
                            "r",
                            4);
                    tip(html, c, value).close();
                }
            }
        }
        html.close().close();
    }

    private void frame(Html html) {
        html.open("figure").leaf("figcaption", title);
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + at(WIDTH) + " " + at(HEIGHT),
                "role",
                "img",
                "aria-label",
                title.english() + " / " + title.chinese());
        double x = LEFT;
        for (int s = 0; s < names.size(); s++) {
            html.empty("rect", "class", "s" + s, "x", at(x), "y", 6, "width", 12, "height", 12);
            label(html, names.get(s), x + 17, 16);
            x += 40
                    + 7.5
                            * Math.max(
                                    names.get(s).english().length(),
                                    2 * names.get(s).chinese().length());
        }
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = floor + (highest() - floor) * tick / TICKS;
            html.empty(
                    "line", "class", "grid", "x1", at(LEFT), "x2", at(WIDTH), "y1", at(y(value)), "y2", at(y(value)));
            html.leaf(
                    "text", at(value), "class", "axis", "x", at(LEFT - 6), "y", at(y(value) + 4), "text-anchor", "end");
        }
        double group = (WIDTH - LEFT) / categories.size();
        for (int c = 0; c < categories.size(); c++) {
            html.leaf(
                    "text",
                    categories.get(c),
                    "class",
                    "axis",
                    "x",
                    at(LEFT + (c + 0.5) * group),
                    "y",
                    at(HEIGHT - 8),
                    "text-anchor",
                    "middle");
        }
    }

    private static void label(Html html, Text text, double x, double y) {
        html.leaf("text", text.english(), "lang", "en", "class", "axis", "x", at(x), "y", at(y));
        html.leaf("text", text.chinese(), "lang", "zh-CN", "class", "axis", "x", at(x), "y", at(y));
    }

    private Html tip(Html html, int category, BigDecimal value) {
        return html.leaf("title", categories.get(category) + ": " + Verdict.plain(value));
    }

    private double y(double value) {
        double span = HEIGHT - TOP - BOTTOM;
        return HEIGHT - BOTTOM - span * (Math.max(value, floor) - floor) / (highest() - floor);
    }

    /** The next round number above every value, so that ticks are readable. */
    private double highest() {
        double most = floor;
        for (List<? extends @Nullable BigDecimal> values : series) {
            for (BigDecimal value : values) {
                most = value == null ? most : Math.max(most, value.doubleValue());
            }
        }
        return floor + TICKS * step((most - floor) / TICKS);
    }

    /** The next of 1, 2, 2.5, 5, 10, 20 and so on. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(0.1, least))));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String at(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
