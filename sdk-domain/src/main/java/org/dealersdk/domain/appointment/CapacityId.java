package org.dealersdk.domain.appointment;

import java.time.LocalDate;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/** Identifies what can be booked of one resource on one day: known beforehand, so that it is found without a search. */
@Requirement("M29")
public record CapacityId(String value) implements TypedId {
    public CapacityId {
        TypedId.check(value);
    }

    /** The bays of one type on a day at the store. */
    public static CapacityId of(BayType bay, LocalDate date) {
        return new CapacityId("bay:" + bay.code() + ":" + date);
    }

    /** An adviser on a day at the store. */
    public static CapacityId of(StaffId adviser, LocalDate date) {
        return new CapacityId("adviser:" + adviser.value() + ":" + date);
    }
}
