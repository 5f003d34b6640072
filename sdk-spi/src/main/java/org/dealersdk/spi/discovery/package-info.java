/**
 * How a host finds plug-ins and chooses among them. For hosts and tools; a plug-in needs nothing from here. One broken plug-in is
 * reported and skipped, never fatal to the others.
 */
@NullMarked
package org.dealersdk.spi.discovery;

import org.jspecify.annotations.NullMarked;
