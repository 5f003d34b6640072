/**
 * What a plug-in implements. Start at {@link org.dealersdk.spi.DealerPlugin}; the numbered contract is in {@code docs/spec}. Small
 * enough to read in one sitting, and it does not grow when the model does.
 */
@NullMarked
package org.dealersdk.spi;

import org.jspecify.annotations.NullMarked;
