package org.dealersdk.runtime.work;

import org.dealersdk.domain.aggregate.DomainEvent;

/**
 * What follows by itself when something happened, in the same unit of work as the change that caused it. When it fails, the unit
 * fails as a whole. Must be quick and thread-safe.
 *
 * @param <A> the aggregate it happened to
 * @param <E> what happened
 */
@FunctionalInterface
public interface Reaction<A, E extends DomainEvent> {

    /** Carries on, through the ledger of the unit, as {@link org.dealersdk.domain.staff.Role#SYSTEM}. */
    void to(Happened<A, E> happened, Ledger ledger);
}
