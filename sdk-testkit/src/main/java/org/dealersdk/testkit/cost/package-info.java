/** Checks of {@code docs/spec/cost.md}: what is counted, and how it may grow. */
@NullMarked
package org.dealersdk.testkit.cost;

import org.jspecify.annotations.NullMarked;
