/** The host: a dealership, its desks, and the work that runs by itself. */
@NullMarked
package org.dealersdk.runtime;

import org.jspecify.annotations.NullMarked;
