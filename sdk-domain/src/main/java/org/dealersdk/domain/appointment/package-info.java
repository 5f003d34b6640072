/** The appointment: from the inquiry to the customer who came, and the capacity it is booked against. */
@NullMarked
package org.dealersdk.domain.appointment;

import org.jspecify.annotations.NullMarked;
