package org.dealersdk.runtime.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;

/**
 * The table of what follows from what: event class to reactions, in the order they were declared, and what follows from any change of
 * a kind of aggregate. Immutable and thread-safe.
 */
public final class Reactions {

    /** By the class of an event, or by the name of an aggregate's type. */
    private final Map<Object, List<Reaction<?, ?>>> table;

    private Reactions(Map<Object, List<Reaction<?, ?>>> table) {
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
        return and(new Reactions(Map.of(event, List.of(reaction))));
    }

    /** The same table with one more row, for any change of a kind of aggregate: once a change, after the rows of its events. */
    public <A> Reactions onChange(AggregateType<A> type, Reaction<A, DomainEvent> reaction) {
        return and(new Reactions(Map.of(type.name(), List.of(reaction))));
    }

    /** This table's reactions, and after them those of the other one. */
    public Reactions and(Reactions other) {
        Map<Object, List<Reaction<?, ?>>> rows = new HashMap<>(table);
        other.table.forEach((key, further) -> rows.merge(
                key,
                further,
                (mine, theirs) -> Stream.concat(mine.stream(), theirs.stream()).toList()));
        return new Reactions(Map.copyOf(rows));
    }

    /** How many reactions an event class has. */
    public int count(Class<? extends DomainEvent> event) {
        return table.getOrDefault(event, List.of()).size();
    }

    void runAll(Happened<?, ?> happened, Ledger ledger) {
        runAll(happened.event().getClass(), happened, ledger);
        if (happened.last()) {
            runAll(happened.type().name(), happened, ledger);
        }
    }

    /** {@link #on} and {@link #onChange} made sure that type and event of a row belong together. */
    @SuppressWarnings("unchecked")
    private void runAll(Object key, Happened<?, ?> happened, Ledger ledger) {
        for (Reaction<?, ?> reaction : table.getOrDefault(key, List.of())) {
            ((Reaction<Object, DomainEvent>) reaction).to((Happened<Object, DomainEvent>) happened, ledger);
        }
    }
}
