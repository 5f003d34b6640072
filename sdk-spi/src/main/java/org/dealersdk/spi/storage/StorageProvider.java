package org.dealersdk.spi.storage;

import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;

/** Opens storage. Implementations are thread-safe and hold no resource before {@link #open}. */
public interface StorageProvider extends Provider {

    /**
     * Opens the storage, creating or upgrading its schema as needed. Instances with different settings are independent.
     *
     * @throws org.dealersdk.domain.problem.DealerException when it cannot be opened; nothing stays open then
     */
    Storage open(PluginContext context);
}
