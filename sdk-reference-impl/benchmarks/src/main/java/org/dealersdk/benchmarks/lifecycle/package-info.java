/** Legal and refused transitions beside a hand-written switch and three state-machine libraries. */
@NullMarked
package org.dealersdk.benchmarks.lifecycle;

import org.jspecify.annotations.NullMarked;
