package org.dealersdk.runtime.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;

/** The table of what follows from what: event class to reactions, in the order they were declared. Immutable and thread-safe. */
public final class Reactions {

    private final Map<Class<?>, List<Reaction<?, ?>>> table;

    private Reactions(Map<Class<?>, List<Reaction<?, ?>>> table) {
        this.table = table;
    }

    /** The empty table. */
    public static Reactions none() {
        return new Reactions(Map.of());
    }

    /**
     * The same table with one more row.
     *
     * @param type the kind of aggregate whose event it is
     * @param event the event's own class, not its family
     */
    public <A, E extends DomainEvent> Reactions on(
            AggregateType<A> type, Class<E> event, Reaction<? super A, ? super E> reaction) {
        if (!type.eventFamily().isAssignableFrom(event)) {
            throw new IllegalArgumentException(event.getSimpleName() + " is not an event of " + type.name());
        }
        Map<Class<?>, List<Reaction<?, ?>>> rows = new HashMap<>(table);
        List<Reaction<?, ?>> extended = new ArrayList<>(rows.getOrDefault(event, List.of()));
        extended.add(reaction);
        rows.put(event, List.copyOf(extended));
        return new Reactions(Map.copyOf(rows));
    }

    /** This table's reactions, and after them those of the other one. */
    public Reactions and(Reactions other) {
        Map<Class<?>, List<Reaction<?, ?>>> rows = new HashMap<>(table);
        other.table.forEach((event, further) -> rows.merge(
                event,
                further,
                (mine, theirs) -> Stream.concat(mine.stream(), theirs.stream()).toList()));
        return new Reactions(Map.copyOf(rows));
    }

    /** How many reactions an event class has. */
    public int count(Class<? extends DomainEvent> event) {
        return table.getOrDefault(event, List.of()).size();
    }

    /** {@link #on} made sure that type and event of a row belong together. */
    @SuppressWarnings("unchecked")
    void runAll(Happened<?, ?> happened, Ledger ledger) {
        for (Reaction<?, ?> reaction : table.getOrDefault(happened.event().getClass(), List.of())) {
            ((Reaction<Object, DomainEvent>) reaction).to((Happened<Object, DomainEvent>) happened, ledger);
        }
    }
}
