package org.dealersdk.spi.storage;

import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;

/** Reading inside a unit of work. Not thread-safe; valid only until the unit ends. */
public interface Reader {

    /** The aggregate of that type and id in the unit's store, or empty; never fails because it is absent. */
    <A> Optional<Stored<A>> find(AggregateType<A> type, String id);

    /**
     * One page of the aggregates that meet all conditions, in the query's order.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-020 unknown attribute, STO-021 value of the wrong kind, STO-022 cursor
     *     of another query or store, or altered
     */
    <A> Page<A> search(Query<A> query);

    /** How many aggregates meet all conditions; order, cursor and limit do not matter. */
    long count(Query<?> query);
}
