package org.dealersdk.spi.messaging;

/** A running subscription. */
public interface Subscription extends AutoCloseable {

    /** Stops deliveries to its handler, waits for one at work, gives back what is not finished; idempotent. */
    @Override
    void close();
}
