package org.dealersdk.spi.discovery;

/**
 * A provider and the plug-in it belongs to.
 *
 * @param plugin the plug-in
 * @param provider what it provides
 */
public record Chosen<P>(DiscoveredPlugin plugin, P provider) {}
