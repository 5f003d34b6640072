package org.dealersdk.spi.storage;

/**
 * An aggregate as stored.
 *
 * @param aggregate the aggregate
 * @param version what to pass to the next update
 */
public record Stored<A>(A aggregate, Version version) {}
