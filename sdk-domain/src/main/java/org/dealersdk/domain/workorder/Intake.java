package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.vehicle.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * The reception of the car.
 *
 * @param customer who brought it in; null only for the dealer's own cars
 * @param vehicle the vehicle's record; null while there is none yet
 * @param receivedAt when
 * @param adviser the responsible service adviser
 * @param origin booked or not
 * @param appointment reference of the appointment, null for a walk-in
 * @param jobType the kind of job
 * @param fault the fault in the customer's words, or what is wanted
 * @param odometerKm mileage read at reception, 0 or more
 * @param walkAround the inspection sheet; null while not made
 * @param onAccount true for a credit customer, who is invoiced instead of paying at once
 * @param washedAt when the car was washed before work on it began, or null
 */
@Requirement({"R032", "R035", "R113", "R122"})
public record Intake(
        @Nullable CustomerId customer,
        @Nullable VehicleId vehicle,
        Instant receivedAt,
        StaffId adviser,
        Origin origin,
        @Nullable String appointment,
        JobType jobType,
        String fault,
        long odometerKm,
        @Nullable WalkAround walkAround,
        boolean onAccount,
        @Nullable Instant washedAt) {

    public Intake {
        receivedAt = Instants.cut(receivedAt);
        washedAt = washedAt == null ? null : Instants.cut(washedAt);
    }

    /** A reception of a car that was not washed yet. */
    public Intake(
            @Nullable CustomerId customer,
            @Nullable VehicleId vehicle,
            Instant receivedAt,
            StaffId adviser,
            Origin origin,
            @Nullable String appointment,
            JobType jobType,
            String fault,
            long odometerKm,
            @Nullable WalkAround walkAround,
            boolean onAccount) {
        this(
                customer,
                vehicle,
                receivedAt,
                adviser,
                origin,
                appointment,
                jobType,
                fault,
                odometerKm,
                walkAround,
                onAccount,
                null);
    }

    /** A walk-in of a customer who pays at once. */
    public static Intake walkIn(
            CustomerId customer,
            @Nullable VehicleId vehicle,
            Instant receivedAt,
            StaffId adviser,
            JobType jobType,
            String fault,
            long odometerKm,
            WalkAround walkAround) {
        return new Intake(
                customer,
                vehicle,
                receivedAt,
                adviser,
                Origin.WALK_IN,
                null,
                jobType,
                fault,
                odometerKm,
                walkAround,
                false);
    }

    /** The pre-delivery inspection of one of the dealer's own new cars. */
    @Requirement("R035")
    public static Intake preDelivery(
            @Nullable VehicleId vehicle, Instant receivedAt, StaffId adviser, long odometerKm) {
        return new Intake(
                null,
                vehicle,
                receivedAt,
                adviser,
                Origin.WALK_IN,
                null,
                JobType.PDI,
                "PDI",
                odometerKm,
                WalkAround.unremarkable(),
                false);
    }

    /** The same reception of a booked car. */
    public Intake booked(String appointment) {
        return with(customer, vehicle, Origin.APPOINTMENT, appointment, walkAround, washedAt);
    }

    /** The same reception of the customer under another id. */
    Intake of(CustomerId survivor) {
        return with(survivor, vehicle, origin, appointment, walkAround, washedAt);
    }

    /** The same reception with the vehicle's record, once there is one. */
    Intake of(VehicleId found) {
        return with(customer, found, origin, appointment, walkAround, washedAt);
    }

    /** The same reception with another inspection sheet. */
    Intake of(WalkAround sheet) {
        return with(customer, vehicle, origin, appointment, sheet, washedAt);
    }

    /** The same reception of a car that was washed then. */
    Intake washed(Instant at) {
        return with(customer, vehicle, origin, appointment, walkAround, at);
    }

    private Intake with(
            @Nullable CustomerId whose,
            @Nullable VehicleId car,
            Origin how,
            @Nullable String reference,
            @Nullable WalkAround sheet,
            @Nullable Instant washed) {
        return new Intake(
                whose, car, receivedAt, adviser, how, reference, jobType, fault, odometerKm, sheet, onAccount, washed);
    }

    /** Without the fault description, which may hold a person's words. */
    @Override
    public String toString() {
        return "Intake[" + jobType.code() + ", " + receivedAt + "]";
    }
}
