/** How a plug-in decides what the numbers of orders and invoices look like. */
@NullMarked
package org.dealersdk.spi.numbering;

import org.jspecify.annotations.NullMarked;
