package org.dealersdk.testkit.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.testkit.rule.Trial;

/** One check of all lifecycle tables of some aggregate types. */
public final class LifecycleTrial extends Trial {

    private final List<AggregateType<?>> types;

    public LifecycleTrial(List<AggregateType<?>> types) {
        super(Duration.ofSeconds(30));
        this.types = List.copyOf(types);
    }

    List<AggregateType<?>> types() {
        return types;
    }

    /** Judges each table; there must be one. */
    void each(Consumer<Table<?, ?, ?>> judgement) {
        List<Table<?, ?, ?>> tables = new ArrayList<>();
        for (AggregateType<?> type : types) {
            for (Lifecycle<?, ?, ?> lifecycle : type.lifecycles()) {
                tables.add(Table.of(lifecycle));
            }
        }
        that(!tables.isEmpty(), "at least one lifecycle among the types", types);
        for (Table<?, ?, ?> table : tables) {
            did(table.lifecycle().name());
            judgement.accept(table);
        }
    }
}
