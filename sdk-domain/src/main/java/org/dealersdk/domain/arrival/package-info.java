/** Customers coming through the door: greeted in time, asked what they want, introduced to an adviser. */
@NullMarked
package org.dealersdk.domain.arrival;

import org.jspecify.annotations.NullMarked;
