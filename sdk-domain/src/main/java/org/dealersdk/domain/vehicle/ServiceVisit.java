package org.dealersdk.domain.vehicle;

import java.time.Instant;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * One visit to the workshop.
 *
 * @param workOrder the order that tells what was done
 * @param at when the vehicle came
 * @param kilometres what the odometer showed (R032); null when it could not be read
 */
public record ServiceVisit(
        WorkOrderId workOrder, Instant at, @Nullable Long kilometres) {
    public ServiceVisit {
        at = Instants.cut(at);
    }
}
