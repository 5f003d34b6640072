/** The lounge of waiting customers, whose facilities have to work. */
@NullMarked
package org.dealersdk.domain.lounge;

import org.jspecify.annotations.NullMarked;
