/** Insurance contracts, their sale and renewal, and the figures of the insurance business. */
@NullMarked
package org.dealersdk.domain.insurance;

import org.jspecify.annotations.NullMarked;
