package org.dealersdk.spi.messaging;

import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;

/** Opens messaging. Implementations are thread-safe and hold no resource before {@link #open}. */
public interface MessagingProvider extends Provider {

    /**
     * Opens a connection to the broker.
     *
     * @throws org.dealersdk.domain.problem.DealerException when it cannot be opened; nothing stays open then
     */
    Messaging open(PluginContext context);
}
