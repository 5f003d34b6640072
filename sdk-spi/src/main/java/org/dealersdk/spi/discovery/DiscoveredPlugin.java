package org.dealersdk.spi.discovery;

import java.util.Optional;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.StorageProvider;

/**
 * A plug-in that was found and passed every check.
 *
 * @param plugin its entry
 * @param descriptor who it is, as it answered when it was found
 * @param storage its storage, if it offers it
 * @param messaging its messaging, if it offers it
 * @param houseRules what it adds to lifecycles, if anything
 * @param origin where its class came from: a jar, a directory, or {@code unknown}
 */
public record DiscoveredPlugin(
        DealerPlugin plugin,
        PluginDescriptor descriptor,
        Optional<StorageProvider> storage,
        Optional<MessagingProvider> messaging,
        Optional<HouseRulesProvider> houseRules,
        String origin) {

    /** The id by which a configuration chooses it. */
    public String id() {
        return descriptor.id();
    }

    /** The class of its entry. */
    public String className() {
        return plugin.getClass().getName();
    }
}
