package org.dealersdk.cli.published;

import java.math.BigDecimal;

/**
 * Relative growth from the first to the last survey as printed, in per cent.
 *
 * @param factors of the 20-factor average
 * @param implementation of process implementation
 */
public record PublishedChanges(BigDecimal factors, BigDecimal implementation) {}
