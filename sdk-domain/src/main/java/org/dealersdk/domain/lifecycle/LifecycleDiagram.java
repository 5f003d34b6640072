package org.dealersdk.domain.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.jspecify.annotations.Nullable;

/** Draws a {@link Lifecycle} as a Mermaid state diagram and as a Markdown table, both in declaration order. */
public final class LifecycleDiagram {

    private LifecycleDiagram() {}

    /** A Mermaid {@code stateDiagram-v2}; guards stand in brackets behind the trigger. */
    public static String mermaid(Lifecycle<?, ?, ?> lifecycle) {
        return mermaid(lifecycle, null);
    }

    /** The same, each state under the store's own codes for it as well; null where it has none. */
    public static String mermaid(Lifecycle<?, ?, ?> lifecycle, @Nullable StatusMapping statuses) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        if (statuses != null) {
            statuses(lifecycle, statuses, text);
        }
        text.append("    [*] --> ").append(node(lifecycle.initial())).append('\n');
        for (Transition<?, ?, ?> row : lifecycle.transitions()) {
            text.append("    ")
                    .append(node((Coded) row.from()))
                    .append(" --> ")
                    .append(node((Coded) row.to()))
                    .append(" : ")
                    .append(((Coded) row.trigger()).code());
            if (!row.guards().isEmpty()) {
                text.append(" [").append(guards(row)).append(']');
            }
            text.append('\n');
        }
        finals(lifecycle, text);
        return text.toString();
    }

    /** A Markdown table: from, trigger, to, guards. */
    public static String table(Lifecycle<?, ?, ?> lifecycle) {
        StringBuilder text = new StringBuilder("| from | trigger | to | guards |\n|---|---|---|---|\n");
        for (Transition<?, ?, ?> row : lifecycle.transitions()) {
            text.append("| ")
                    .append(((Coded) row.from()).code())
                    .append(" | ")
                    .append(((Coded) row.trigger()).code())
                    .append(" | ")
                    .append(((Coded) row.to()).code())
                    .append(" | ")
                    .append(guards(row))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void statuses(Lifecycle<?, ?, ?> lifecycle, StatusMapping statuses, StringBuilder text) {
        for (Object state : lifecycle.states()) {
            Coded canonical = (Coded) state;
            List<String> codes = statuses.codes().stream()
                    .filter(code -> code.canonical().equals(canonical.code()))
                    .map(LifecycleDiagram::shown)
                    .toList();
            if (!codes.isEmpty()) {
                text.append("    ")
                        .append(node(canonical))
                        .append(" : ")
                        .append(canonical.code())
                        .append(" (")
                        .append(String.join(", ", codes))
                        .append(")\n");
            }
        }
    }

    /** A colon or a semicolon would end a Mermaid label. */
    private static String shown(StatusCode status) {
        String code = status.code().replace(':', ' ').replace(';', ' ');
        return status.demands().isEmpty() ? code : code + " [" + String.join(", ", status.demands()) + "]";
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded> void finals(
            Lifecycle<S, T, ?> lifecycle, StringBuilder text) {
        for (S state : lifecycle.states()) {
            if (lifecycle.isFinal(state)) {
                text.append("    ").append(node(state)).append(" --> [*]\n");
            }
        }
    }

    private static String guards(Transition<?, ?, ?> row) {
        return row.guards().stream().map(Guard::id).collect(Collectors.joining(", "));
    }

    private static String node(Coded state) {
        return state.code().replace('-', '_');
    }
}
