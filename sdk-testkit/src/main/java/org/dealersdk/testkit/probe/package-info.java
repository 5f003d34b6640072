/** The kit's own aggregates, with an attribute of every kind. */
@NullMarked
package org.dealersdk.testkit.probe;

import org.jspecify.annotations.NullMarked;
