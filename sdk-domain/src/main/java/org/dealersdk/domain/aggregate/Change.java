package org.dealersdk.domain.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The result of a command: the aggregate as it is afterwards, and what happened on the way. Immutable.
 *
 * @param after the new state of the aggregate
 * @param events what happened, oldest first
 */
public record Change<A>(A after, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    /** A change with these events. */
    public static <A> Change<A> of(A after, DomainEvent... events) {
        return new Change<>(after, List.of(events));
    }

    /** The next command given to the result, with the events of both. */
    public Change<A> then(Function<? super A, Change<A>> next) {
        Change<A> following = next.apply(after);
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(following.events());
        return new Change<>(following.after(), all);
    }
}
