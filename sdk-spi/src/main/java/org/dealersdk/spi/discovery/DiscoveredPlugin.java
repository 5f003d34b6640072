package org.dealersdk.spi.discovery;

import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;

/**
 * A plug-in that was found and passed every check. Immutable.
 *
 * @param plugin its entry
 * @param descriptor who it is, as it answered when it was found
 * @param offers its providers by kind, as it answered when it was found
 * @param origin where its class came from: a jar, a directory, or {@code unknown}
 */
public record DiscoveredPlugin(
        DealerPlugin plugin, PluginDescriptor descriptor, Map<ProviderKind<?>, Provider> offers, String origin) {

    public DiscoveredPlugin {
        offers = Map.copyOf(offers);
    }

    /** The id by which a configuration chooses it. */
    public String id() {
        return descriptor.id();
    }

    /** The class of its entry. */
    public String className() {
        return plugin.getClass().getName();
    }

    /** Its provider of a kind, if it offers one. */
    @SuppressWarnings("unchecked") // the search puts under a kind what the kind's own question answered
    public <P extends Provider> Optional<P> offer(ProviderKind<P> kind) {
        return Optional.ofNullable((P) offers.get(kind));
    }
}
