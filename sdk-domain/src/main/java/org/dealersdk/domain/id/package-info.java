/** Typed, time-ordered identifiers. Every aggregate has an id type of its own, so that one cannot be passed for another. */
@NullMarked
package org.dealersdk.domain.id;

import org.jspecify.annotations.NullMarked;
