/** Vehicles and their service files: VIN, plates, odometer, due dates. */
@NullMarked
package org.dealersdk.domain.vehicle;

import org.jspecify.annotations.NullMarked;
