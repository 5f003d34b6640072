package org.dealersdk.spi.storage;

import org.dealersdk.spi.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting in the outbox.
 *
 * @param position identifies the entry in this outbox; grows in commit order within a key; never used twice
 * @param message what to publish, as it was at commit
 * @param attempts how often publishing it has failed so far
 * @param parkedBecause the code of the cause when parked, else null
 */
public record OutboxEntry(
        long position,
        Message message,
        int attempts,
        @Nullable String parkedBecause) {}
