/** Replaced parts: tagged, recovered by class, counted every month, scrapped or sent back to the manufacturer. */
@NullMarked
package org.dealersdk.domain.oldparts;

import org.jspecify.annotations.NullMarked;
