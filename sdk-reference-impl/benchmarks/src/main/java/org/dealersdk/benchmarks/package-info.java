/** Benchmarks of this project beside its peers. */
@NullMarked
package org.dealersdk.benchmarks;

import org.jspecify.annotations.NullMarked;
