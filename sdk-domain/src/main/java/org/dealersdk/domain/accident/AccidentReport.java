package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.vehicle.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says about the accident. Its texts may hold personal data and are never printed.
 *
 * @param customer who
 * @param vehicle whose file the car has, or null while there is none
 * @param insurer who is to pay
 * @param claimNumber the insurer's number of the claim, or null while there is none; a reference, so it outlives an erasure
 * @param channel how the report came
 * @param happenedAt when the accident happened; not after the report
 * @param drivable whether the car can still be driven
 * @param description what happened, 1 to 4000 characters
 * @param place where it happened and the car is, up to 500 characters, or null when the car is here
 */
@Requirement({"R307", "R310"})
public record AccidentReport(
        CustomerId customer,
        @Nullable VehicleId vehicle,
        InsurerId insurer,
        @Nullable String claimNumber,
        AccidentChannel channel,
        Instant happenedAt,
        boolean drivable,
        String description,
        @Nullable String place) {

    private static final int LONGEST_PLACE = 500;

    /**
     * A report.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 when a text is blank, too long or cannot be kept
     */
    public AccidentReport {
        happenedAt = Instants.cut(happenedAt);
        AccidentTexts.check(description, "description");
        if (place != null) {
            AccidentTexts.check(place, "place", LONGEST_PLACE);
        }
    }

    /** The report of a customer whose car can be driven. */
    public static AccidentReport of(
            CustomerId customer,
            @Nullable VehicleId vehicle,
            InsurerId insurer,
            AccidentChannel channel,
            Instant happenedAt,
            String description) {
        return new AccidentReport(customer, vehicle, insurer, null, channel, happenedAt, true, description, null);
    }

    /** The same report of a car that cannot be driven. */
    public AccidentReport undrivableAt(String where) {
        return new AccidentReport(
                customer, vehicle, insurer, claimNumber, channel, happenedAt, false, description, where);
    }

    /** The same report of the customer under another id. */
    AccidentReport of(CustomerId survivor) {
        return new AccidentReport(
                survivor, vehicle, insurer, claimNumber, channel, happenedAt, drivable, description, place);
    }

    /** The same without the words. */
    AccidentReport withoutWords() {
        String nowhere = place == null ? null : Erasure.ERASED;
        return new AccidentReport(
                customer, vehicle, insurer, claimNumber, channel, happenedAt, drivable, Erasure.ERASED, nowhere);
    }

    @Override
    public String toString() {
        return "AccidentReport[" + channel.code() + ", " + happenedAt + "]";
    }
}
