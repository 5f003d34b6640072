/** Durable commits through the SPI beside raw JDBC on the same database engine and beside the disk's own sync rate. */
@NullMarked
package org.dealersdk.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
