package org.dealersdk.spi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who a plug-in is and what it declines. Immutable.
 *
 * @param id unique lower-kebab id by which a configuration chooses the plug-in, such as {@code sqlite}
 * @param vendor who answers for it
 * @param version the plug-in's own version
 * @param spiVersion the {@link SpiVersion} it was built against, as a literal
 * @param declined capabilities it does not offer, each with the reason in words
 */
public record PluginDescriptor(
        String id, String vendor, String version, String spiVersion, Map<Capability, String> declined) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public PluginDescriptor {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(spiVersion, "spiVersion");
        declined = Map.copyOf(declined);
        if (!ID.matcher(id).matches()) {
            throw SpiProblem.PLUGIN_ID.failure(id);
        }
    }

    /** A descriptor that offers every capability. */
    public static PluginDescriptor of(String id, String vendor, String version, String spiVersion) {
        return new PluginDescriptor(id, vendor, version, spiVersion, Map.of());
    }

    /** The same without one capability, and why. */
    public PluginDescriptor without(Capability capability, String reason) {
        Map<Capability, String> all = new EnumMap<>(Capability.class);
        all.putAll(declined);
        all.put(capability, reason);
        return new PluginDescriptor(id, vendor, version, spiVersion, all);
    }

    /** True when the plug-in offers the capability. */
    public boolean offers(Capability capability) {
        return !declined.containsKey(capability);
    }
}
