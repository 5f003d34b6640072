package org.dealersdk.spi.messaging;

/** What a consumer does with a message. */
@FunctionalInterface
public interface MessageHandler {

    /**
     * Handles one delivery. Returning normally acknowledges it; any throwable asks for it again, up to the subscription's attempts,
     * and then sends it to the dead letters. May be called more than once for the same message.
     */
    void handle(Delivery delivery) throws Exception;
}
