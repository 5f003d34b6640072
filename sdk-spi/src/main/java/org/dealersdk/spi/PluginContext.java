package org.dealersdk.spi;

import java.time.Clock;
import org.dealersdk.domain.json.DealerJson;

/**
 * What a host hands to a provider when it opens it.
 *
 * @param configuration the plug-in's own settings, already checked against those it declares
 * @param clock the only source of time a plug-in may use for leases, retries and backoff
 * @param json writes and reads aggregates as JSON documents; thread-safe
 */
public record PluginContext(PluginConfiguration configuration, Clock clock, DealerJson json) {}
