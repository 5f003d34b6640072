/** A work order to and from JSON, beside Jackson as it comes. */
@NullMarked
package org.dealersdk.benchmarks.validation;

import org.jspecify.annotations.NullMarked;
