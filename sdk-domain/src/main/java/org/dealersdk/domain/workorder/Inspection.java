package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The final inspection against the order and the inspection sheet.
 *
 * @param inspector who inspected; none of the order's technicians
 * @param at when
 * @param itemsDone all items of the order are done
 * @param odometerKm mileage read again
 * @param exteriorAsReceived the exterior agrees with the sheet
 * @param clean the car is clean inside and outside
 */
@Requirement({"R032", "R139", "M32"})
public record Inspection(
        StaffId inspector, Instant at, boolean itemsDone, long odometerKm, boolean exteriorAsReceived, boolean clean) {
    public Inspection {
        at = Instants.cut(at);
    }

    /** An inspection without complaint. */
    public static Inspection passed(StaffId inspector, Instant at, long odometerKm) {
        return new Inspection(inspector, at, true, odometerKm, true, true);
    }
}
