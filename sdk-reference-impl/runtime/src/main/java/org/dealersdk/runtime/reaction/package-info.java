/** What follows from what, within the unit of work in which it happened. */
@NullMarked
package org.dealersdk.runtime.reaction;

import org.jspecify.annotations.NullMarked;
