package org.dealersdk.runtime.relay;

/**
 * What a relay did since the start.
 *
 * @param published messages the broker took over, duplicates counted
 * @param failed entries given back for a later attempt
 * @param parked entries set aside
 */
public record RelayFigures(long published, long failed, long parked) {}
