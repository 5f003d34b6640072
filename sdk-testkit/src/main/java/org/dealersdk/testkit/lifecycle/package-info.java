/** Checks of lifecycle tables, derived from the tables themselves. */
@NullMarked
package org.dealersdk.testkit.lifecycle;

import org.jspecify.annotations.NullMarked;
