/** Time as the trade counts it: microsecond instants, working days, opening hours, windows and deadlines. */
@NullMarked
package org.dealersdk.domain.time;

import org.jspecify.annotations.NullMarked;
