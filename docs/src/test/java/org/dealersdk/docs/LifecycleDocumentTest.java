package org.dealersdk.docs;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleDiagram;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/lifecycle}: every lifecycle of every aggregate as a picture and as a table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleDocumentTest {

    @Test
    void every_lifecycle_is_drawn_as_its_table_says() {
        Set<String> files = new LinkedHashSet<>();
        StringBuilder index = new StringBuilder(GoldenFile.note("Lifecycles"));
        index.append("| aggregate | lifecycle | states | transitions |\n|---|---|---|---|\n");
        for (AggregateType<?> type : DealerModel.types()) {
            if (type.lifecycles().isEmpty()) {
                continue;
            }
            String file = type.name() + ".md";
            files.add(file);
            StringBuilder page = new StringBuilder(GoldenFile.note("Lifecycle of the " + type.name()));
            for (Lifecycle<?, ?, ?> lifecycle : type.lifecycles()) {
                page.append(section(lifecycle));
                index.append(GoldenFile.row(
                        "[" + type.name() + "](" + file + ")",
                        lifecycle.name(),
                        lifecycle.states().size(),
                        lifecycle.transitions().size()));
            }
            GoldenFile.check("docs/lifecycle/" + file, page.toString());
        }
        files.add("README.md");
        GoldenFile.check("docs/lifecycle/README.md", index.toString());
        GoldenFile.checkFolder("docs/lifecycle", ".md", files);
    }

    private static String section(Lifecycle<?, ?, ?> lifecycle) {
        return "## " + lifecycle.name() + "\n\n"
                + "States: " + codes(lifecycle.states()) + ".\n\n"
                + "Whatever is not in the table is refused with LIF-001, or LIF-002 in a final state.\n\n"
                + "```mermaid\n" + LifecycleDiagram.mermaid(lifecycle) + "```\n\n"
                + LifecycleDiagram.table(lifecycle) + "\n";
    }

    private static String codes(Iterable<? extends Coded> states) {
        Set<String> codes = new LinkedHashSet<>();
        states.forEach(state -> codes.add("`" + state.code() + "`"));
        return codes.stream().collect(Collectors.joining(", "));
    }
}
