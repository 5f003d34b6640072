package org.dealersdk.runtime;

import org.dealersdk.runtime.relay.RelayFigures;

/**
 * What a dealership did since it was opened.
 *
 * @param retried further attempts at units of work that met a conflict or an outage
 * @param givenUp units of work that failed at every attempt
 * @param relay what the relay did
 */
public record DealershipFigures(long retried, long givenUp, RelayFigures relay) {}
