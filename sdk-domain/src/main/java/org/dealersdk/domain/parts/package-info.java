/** Parts, their stock and reservations. */
@NullMarked
package org.dealersdk.domain.parts;

import org.jspecify.annotations.NullMarked;
