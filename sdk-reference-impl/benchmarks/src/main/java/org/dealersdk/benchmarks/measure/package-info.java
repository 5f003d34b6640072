/** How the benchmarks are run and read: worker CPU time, ratios within one run, goals. */
@NullMarked
package org.dealersdk.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
