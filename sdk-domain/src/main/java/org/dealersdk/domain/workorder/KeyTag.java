package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.dealersdk.domain.vehicle.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * The tag tied to the car key.
 *
 * @param plate plate number; null while the car has none
 * @param order number of the work order
 * @param adviser the responsible adviser, whose name the staff directory knows
 * @param model make and model; null while the car has no file
 * @param colour colour; null when not known
 * @param parkedAt where the car stands; null when not noted
 * @param keyRing the key came on a ring or chain of the customer's
 */
@Requirement({"R074", "R075", "F35"})
public record KeyTag(
        @Nullable PlateNumber plate,
        String order,
        StaffId adviser,
        @Nullable String model,
        @Nullable String colour,
        @Nullable String parkedAt,
        boolean keyRing) {

    /** The tag of an order's car; null when the car has no file yet. */
    public static KeyTag of(WorkOrder order, @Nullable Vehicle car) {
        WalkAround sheet = order.intake().walkAround();
        HandIn handIn = sheet == null ? null : sheet.handIn();
        return new KeyTag(
                car == null ? null : car.plate().orElse(null),
                order.number(),
                order.intake().adviser(),
                car == null ? null : car.description().model(),
                car == null ? null : car.description().colour(),
                handIn == null ? null : handIn.parkedAt(),
                handIn != null && handIn.keyRing());
    }

    /** Without the plate. */
    @Override
    public String toString() {
        return "KeyTag[" + order + "]";
    }
}
