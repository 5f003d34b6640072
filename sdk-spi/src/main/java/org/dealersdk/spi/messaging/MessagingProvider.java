package org.dealersdk.spi.messaging;

import java.util.List;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Setting;

/** Opens messaging. Implementations are thread-safe and hold no resource before {@link #open}. */
public interface MessagingProvider {

    /** The settings it understands; anything else is refused before {@link #open}. */
    List<Setting> settings();

    /**
     * Opens a connection to the broker.
     *
     * @throws org.dealersdk.domain.problem.DealerException when it cannot be opened; nothing stays open then
     */
    Messaging open(PluginContext context);
}
