package org.dealersdk.spi.storage;

import java.util.function.Function;
import org.dealersdk.spi.StoreId;

/**
 * An open storage. Thread-safe; after {@link #close} every call fails at once with STO-003.
 *
 * <p>The contract is normative in {@code docs/spec/storage.md}; in short: a unit of work becomes visible as a whole and only when
 * {@link #transact} returns, what it returned is durable, writes check versions and unique keys, a unit sees its own writes, and
 * nothing of one store is visible in another.
 */
public interface Storage extends AutoCloseable {

    /**
     * Runs the work as one unit: all of its writes are kept, or none. Returns only when they are durable. Any throwable leaving the
     * work rolls everything back and comes out unchanged. After a failed write the unit can only fail with STO-034. Units must not be
     * nested, handed to another thread, or used after their end: STO-036.
     *
     * @param store the store everything in the unit belongs to
     * @throws org.dealersdk.domain.problem.DealerException coded as in {@link StorageProblem}
     */
    <R> R transact(StoreId store, Function<? super UnitOfWork, R> work);

    /** Runs the work on committed state; cannot write. */
    <R> R read(StoreId store, Function<? super Reader, R> work);

    /** The events of committed units, for the relay. */
    Outbox outbox();

    /** Ends all use and releases everything; idempotent. */
    @Override
    void close();
}
