package org.dealersdk.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.testkit.control.Control;

/**
 * The figures of the kit's proof of itself as people read them: what is found, by which means, what it is called, who was never accused, how
 * long it takes.
 *
 * @param measured {@code self-proof.properties}
 * @param controls {@code controls.csv}; empty when no control was judged
 */
record KitFigures(Map<String, String> measured, List<Judged> controls) {

    /** In the order they are told. */
    private static final List<Row> STORY = List.of(
            new Row("faulty plug-ins that are found", "found", "faulty-plug-ins"),
            new Row("found by the checks of the very rule they break", "found-by-own-rule", "faulty-plug-ins"),
            new Row(
                    "faults of the catalogue the contract was made from that are found",
                    "catalogue-found",
                    "catalogue"),
            new Row("faulty plug-ins that the quick tier finds", "found-by-quick", "faulty-plug-ins"),
            new Row("faults of the catalogue that the quick tier finds", "catalogue-found-by-quick", "catalogue"),
            new Row("faults called by their name, of those an earlier run knew", "named", "known-before"),
            new Row(
                    "faults by authors who had not read the checks (hold-out) that are found",
                    "holdout-found",
                    "holdout-faults"),
            new Row("usual ones among these", "holdout-usual-found", "holdout-usual-faults"),
            new Row("tricky ones among these", "holdout-tricky-found", "holdout-tricky-faults"),
            new Row("right plug-ins as controls: plain, slow, irregular, under load", "controls"),
            new Row("verdicts on controls", "control-verdicts"),
            new Row("false alarms among these", "false-alarms"),
            new Row("checks of controls that came to no verdict", "controls-without-verdict"));

    /**
     * A line of the story.
     *
     * @param label what is told
     * @param key the figure
     * @param total of how many, if it is a part
     */
    private record Row(String label, String key, String... total) {

        Set<String> keys() {
            Set<String> keys = new TreeSet<>(Set.of(total));
            keys.add(key);
            return keys;
        }
    }

    /** A line of {@code controls.csv}: one control, judged several times at one tier. */
    record Judged(String name, String tier, int runs, long verdicts, long falseAlarms, long undecided) {

        static List<Judged> read(List<String> lines) {
            if (!lines.isEmpty() && !lines.get(0).equals(Control.HEAD)) {
                throw new IllegalArgumentException("controls.csv begins with " + lines.get(0));
            }
            return lines.stream().skip(1).map(Judged::read).toList();
        }

        private static Judged read(String line) {
            String[] cells = line.split(",");
            return new Judged(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Long.parseLong(cells[3]),
                    Long.parseLong(cells[4]),
                    Long.parseLong(cells[5]));
        }

        /** The figure within which so many of 100 runs were over. */
        String key(int percent) {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-') + '-' + tier + "-p" + percent + "-ms";
        }
    }

    /**
     * Label and value, in the order they are told.
     *
     * @throws IllegalArgumentException when a figure has no label, lacks the one it is a part of, or is not what the controls come to
     */
    Map<String, String> story() {
        Set<String> untold = new TreeSet<>(measured.keySet());
        Map<String, String> story = new LinkedHashMap<>();
        for (Row row : STORY) {
            if (measured.containsKey(row.key())) {
                story.put(row.label(), value(row));
                untold.removeAll(row.keys());
            }
        }
        for (String tier : List.of("quick", "full")) {
            controls.stream().filter(each -> each.tier().equals(tier)).forEach(control -> {
                String took = took(control);
                if (!took.isEmpty()) {
                    story.put("a run of the " + tier + " tier, " + control.name(), took);
                    untold.removeAll(Set.of(control.key(50), control.key(95)));
                }
            });
        }
        if (!untold.isEmpty()) {
            throw new IllegalArgumentException("figures without a label, or without their control: " + untold);
        }
        checkControls();
        return story;
    }

    private String value(Row row) {
        String value = String.format(Locale.ROOT, "%,d", whole(row.key()));
        return row.total().length == 0 ? value : value + String.format(Locale.ROOT, " of %,d", whole(row.total()[0]));
    }

    private String took(Judged control) {
        if (control.runs() == 1) {
            return measured.containsKey(control.key(50)) ? seconds(control, 50) : "";
        }
        List<String> parts = new ArrayList<>();
        if (measured.containsKey(control.key(50))) {
            parts.add("half of " + control.runs() + " within " + seconds(control, 50));
        }
        if (measured.containsKey(control.key(95))) {
            parts.add("95 of 100 within " + seconds(control, 95));
        }
        return String.join(", ", parts);
    }

    private String seconds(Judged control, int percent) {
        return String.format(Locale.ROOT, "%.1f s", whole(control.key(percent)) / 1000.0);
    }

    private long whole(String key) {
        String value = measured.get(key);
        if (value == null) {
            throw new IllegalArgumentException("self-proof.properties lacks " + key);
        }
        return Long.parseLong(value);
    }

    /** Sums of the list are the figures. */
    private void checkControls() {
        if (measured.containsKey("controls") || !controls.isEmpty()) {
            demand("controls", controls.stream().map(Judged::name).distinct().count());
            demand(
                    "control-verdicts",
                    controls.stream().mapToLong(Judged::verdicts).sum());
            demand(
                    "false-alarms",
                    controls.stream().mapToLong(Judged::falseAlarms).sum());
            demand(
                    "controls-without-verdict",
                    controls.stream().mapToLong(Judged::undecided).sum());
        }
    }

    private void demand(String key, long sum) {
        if (whole(key) != sum) {
            throw new IllegalArgumentException(
                    "self-proof.properties says " + key + "=" + whole(key) + ", controls.csv comes to " + sum);
        }
    }
}
