package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * What was replaced, and where.
 *
 * @param tag what is written on the tag
 * @param order the order
 * @param line its line
 * @param part the new part
 * @param vehicle the car, or null
 * @param kind the class by which the old one is collected
 * @param warranty true when the manufacturer pays
 * @param fitted how much was fitted, more than 0
 */
public record Replaced(
        String tag,
        WorkOrderId order,
        LineId line,
        PartId part,
        @Nullable VehicleId vehicle,
        RecoveryClass kind,
        boolean warranty,
        Quantity fitted) {

    /** By a line of an order. */
    public static Replaced by(WorkOrder order, PartLine line, RecoveryClass kind) {
        return new Replaced(
                order.number() + "/" + line.head().id().value(),
                order.id(),
                line.head().id(),
                line.part(),
                order.intake().vehicle(),
                kind,
                line.head().payer() == Payer.WARRANTY,
                line.quantity());
    }
}
