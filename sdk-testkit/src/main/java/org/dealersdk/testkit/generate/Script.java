package org.dealersdk.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.reproduce.Java;
import org.jspecify.annotations.Nullable;

/** The calls so far as lines of Java, and how values are written in them. */
final class Script {

    private final List<String> lines = new ArrayList<>();
    private boolean inUnit;

    void add(String line) {
        lines.add((inUnit ? "    " : "") + line);
    }

    void begin(String line) {
        add(line);
        inUnit = true;
    }

    void end() {
        if (inUnit) {
            inUnit = false;
            add("});");
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return Java.text(text);
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof Instant instant) {
            return "Instant.parse(\"" + instant + "\")";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Script::of).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return String.valueOf(value);
    }

    static String of(Probe probe) {
        return "new Probe(" + of(probe.id()) + ", " + of(probe.text()) + ", " + of(probe.key()) + ", "
                + of(probe.labels()) + ", " + of(probe.names()) + ", " + of(probe.number()) + ", " + of(probe.at())
                + ", " + of(probe.flag()) + ", null, List.of())";
    }

    static String of(Query<Probe> query) {
        StringBuilder java = new StringBuilder("Query.of(Probe.TYPE)");
        query.conditions()
                .forEach(condition ->
                        java.append(".where(").append(of(condition)).append(')'));
        if (query.orderBy() != null) {
            java.append(query.descending() ? ".orderByDescending(" : ".orderBy(")
                    .append(of(query.orderBy()))
                    .append(')');
        }
        return java.append(".limit(").append(query.limit()).append(')').toString();
    }

    private static String of(Condition condition) {
        String made = "new Condition." + condition.getClass().getSimpleName() + "(" + of(condition.attribute());
        if (condition instanceof Condition.Equal equal) {
            return made + ", " + of(equal.value()) + ")";
        }
        if (condition instanceof Condition.In in) {
            return made + ", " + of(in.values()) + ")";
        }
        if (condition instanceof Condition.Range range) {
            return made + ", " + of(range.from()) + ", " + of(range.below()) + ")";
        }
        return condition instanceof Condition.Prefix prefix ? made + ", " + of(prefix.text()) + ")" : made + ")";
    }
}
