package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.policy.InspectionPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The final inspection against the order, the inspection sheet and the store's list of items.
 *
 * @param inspector who inspected; none of the order's technicians
 * @param at when
 * @param itemsDone all items of the order are done
 * @param odometerKm mileage read again
 * @param exteriorAsReceived the exterior agrees with the sheet
 * @param clean the car is clean inside and outside
 * @param items the items of the store's list, each with its result
 * @param marks scratches and damage seen, to be compared with the sheet; empty when none were listed
 * @param signature the inspector's signature, or null
 */
@Requirement({"R032", "R139", "R140", "R147", "M32"})
public record Inspection(
        StaffId inspector,
        Instant at,
        boolean itemsDone,
        long odometerKm,
        boolean exteriorAsReceived,
        boolean clean,
        List<InspectedItem> items,
        List<Mark> marks,
        @Nullable Signature signature) {
    public Inspection {
        at = Instants.cut(at);
        items = List.copyOf(items);
        marks = List.copyOf(marks);
    }

    /** An inspection without complaint by the standard list, which has the technical state as its one item. */
    public static Inspection passed(StaffId inspector, Instant at, long odometerKm) {
        return passed(inspector, at, odometerKm, List.of(InspectionPolicy.TECHNICAL_STATE));
    }

    /** An inspection without complaint by a list of the store's own. */
    public static Inspection passed(StaffId inspector, Instant at, long odometerKm, List<String> items) {
        List<InspectedItem> all = items.stream().map(InspectedItem::ok).toList();
        return new Inspection(inspector, at, true, odometerKm, true, true, all, List.of(), null);
    }
}
