package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A customer's relation to the vehicle over a period. A vehicle has any number of them, and so has a customer.
 *
 * @param customer who; the id stays even when the customer is erased
 * @param kind what they are to the vehicle
 * @param from first day
 * @param until last day; null while it runs
 */
@Requirement("V20")
public record VehicleRelation(
        CustomerId customer,
        RelationKind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** @throws org.dealersdk.domain.problem.DealerException VEH-033 the period ends before it begins */
    public VehicleRelation {
        if (until != null && until.isBefore(from)) {
            throw VehicleProblem.PERIOD.failure();
        }
    }

    /** A relation that runs from a day on. */
    public static VehicleRelation since(LocalDate from, CustomerId customer, RelationKind kind) {
        return new VehicleRelation(customer, kind, from, null);
    }

    /** True on every day from the first to the last. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    VehicleRelation passedOn(CustomerId before, CustomerId after) {
        return customer.equals(before) ? new VehicleRelation(after, kind, from, until) : this;
    }

    boolean isRunning(CustomerId who, RelationKind what) {
        return until == null && customer.equals(who) && kind == what;
    }
}
