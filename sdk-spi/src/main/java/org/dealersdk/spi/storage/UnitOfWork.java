package org.dealersdk.spi.storage;

import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.messaging.Message;

/** Reading and writing inside a unit of work. Not thread-safe; valid only until the unit ends. */
public interface UnitOfWork extends Reader {

    /**
     * Keeps a new aggregate.
     *
     * @return the version it is kept under
     * @throws org.dealersdk.domain.problem.DealerException STO-010 the id exists, STO-012 a unique key is taken, STO-014 too large
     */
    <A> Version insert(AggregateType<A> type, A aggregate);

    /**
     * Replaces an aggregate that is still as it was read.
     *
     * @param expected the version the change is based on
     * @return the version it is kept under, never used before for this id
     * @throws org.dealersdk.domain.problem.DealerException STO-011 changed or erased since, STO-012 a unique key is taken, STO-014 too
     *     large
     */
    <A> Version update(AggregateType<A> type, A aggregate, Version expected);

    /**
     * Removes every trace of an aggregate that is still as it was read; its unique keys are free at once.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-011 changed or erased since
     */
    void erase(AggregateType<?> type, String id, Version expected);

    /**
     * Adds an event to the outbox; it is published if and only if the unit commits.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-013 when the message belongs to another store, STO-014 too large
     */
    void append(Message event);
}
