/** A failure as a Java file that stands alone. */
@NullMarked
package org.dealersdk.testkit.reproduce;

import org.jspecify.annotations.NullMarked;
