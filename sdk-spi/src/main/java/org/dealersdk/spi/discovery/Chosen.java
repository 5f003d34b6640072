package org.dealersdk.spi.discovery;

import org.dealersdk.spi.Provider;

/**
 * A provider and the plug-in it belongs to.
 *
 * @param plugin the plug-in
 * @param provider what it provides
 */
public record Chosen<P extends Provider>(DiscoveredPlugin plugin, P provider) {}
