/** Known faults and what they look like, so that a failure can be named. */
@NullMarked
package org.dealersdk.testkit.fault;

import org.jspecify.annotations.NullMarked;
