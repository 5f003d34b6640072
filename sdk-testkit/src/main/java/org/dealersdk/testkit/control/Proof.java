package org.dealersdk.testkit.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dealersdk.testkit.rule.Tier;

/**
 * The kit's proof of itself in a directory: figures in {@code self-proof.properties}, controls in {@code controls.csv}. Several builds add to
 * it, one after another; what one measures again replaces what stood there.
 *
 * @param directory where it is kept
 */
public record Proof(Path directory) {

    /** The property that asks for it: {@code mvn -q -Dself-proof}. */
    public static final String PROPERTY = "self-proof";

    /** Adds figures, or replaces them. */
    public void put(Map<String, Long> figures) {
        Map<String, String> all = new TreeMap<>();
        lines("self-proof.properties").forEach(line -> {
            int sign = line.indexOf('=');
            all.put(line.substring(0, sign), line.substring(sign + 1));
        });
        figures.forEach((name, value) -> all.put(name, String.valueOf(value)));
        write(
                "self-proof.properties",
                all.entrySet().stream()
                        .map(figure -> figure.getKey() + '=' + figure.getValue())
                        .toList());
    }

    /** Adds controls, or replaces them, and counts anew. */
    public void add(List<Control.Tally> tallies) {
        Map<String, String> all = new TreeMap<>();
        Stream<String> lines = Stream.concat(
                lines("controls.csv").stream().skip(1), tallies.stream().map(Control.Tally::line));
        lines.forEach(line -> all.put(key(line), line));
        List<String> written = new ArrayList<>(List.of(Control.HEAD));
        written.addAll(all.values());
        write("controls.csv", written);
        Map<String, Long> figures = new TreeMap<>();
        figures.put(
                "controls", all.keySet().stream().map(Proof::name).distinct().count());
        figures.put("control-verdicts", sum(all, 3));
        figures.put("false-alarms", sum(all, 4));
        figures.put("controls-without-verdict", sum(all, 5));
        put(figures);
        written.forEach(System.out::println);
    }

    /** Adds how long the tier takes with nothing else running, to the figures. */
    public void time(Control.Tally calm) {
        String name = calm.name().toLowerCase(Locale.ROOT).replace(' ', '-') + '-' + calm.tier();
        put(Map.of(name + "-p50-ms", calm.percentile(50), name + "-p95-ms", calm.percentile(95)));
    }

    private static long sum(Map<String, String> lines, int column) {
        return lines.values().stream()
                .mapToLong(line -> Long.parseLong(line.split(",")[column]))
                .sum();
    }

    private static String key(String line) {
        String[] cells = line.split(",");
        return cells[0] + ',' + Tier.valueOf(cells[1].toUpperCase(Locale.ROOT));
    }

    private static String name(String key) {
        return key.substring(0, key.indexOf(','));
    }

    private List<String> lines(String file) {
        try {
            Path path = directory.resolve(file);
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String file, List<String> lines) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(file), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
