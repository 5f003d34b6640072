package org.dealersdk.spi.notification;

import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;

/**
 * Opens a way to tell customers something. A host uses one only when a configuration names it, since a message to a customer cannot be
 * taken back. Implementations are thread-safe and hold no resource before {@link #open}.
 */
public interface NotificationProvider extends Provider {

    /**
     * Opens the way.
     *
     * @throws org.dealersdk.domain.problem.DealerException NTF-001 when it cannot be opened; nothing stays open then
     */
    NotificationChannel open(PluginContext context);
}
