/** A work order to and from JSON, beside Jackson as it comes. */
@NullMarked
package org.dealersdk.benchmarks.booking;

import org.jspecify.annotations.NullMarked;
