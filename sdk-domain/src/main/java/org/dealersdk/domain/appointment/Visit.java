package org.dealersdk.domain.appointment;

import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.JobType;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants to come for. May have gaps while it is only asked for; not any more once it is confirmed.
 *
 * @param contact who is coming
 * @param vehicle the vehicle's record; null while there is none
 * @param vehicleAsTold the vehicle in the customer's words, such as plate and model; blank when the record says it
 * @param jobType the kind of job
 * @param fault the fault or wish in the customer's words; blank while not told
 */
@PersonalData
@Requirement({"R054", "M02"})
public record Visit(
        ContactPerson contact, @Nullable VehicleId vehicle, String vehicleAsTold, JobType jobType, String fault) {

    /** A customer and a vehicle with files. */
    public static Visit of(ContactPerson contact, VehicleId vehicle, JobType jobType, String fault) {
        return new Visit(contact, vehicle, "", jobType, fault);
    }

    /** A vehicle that has no record yet. */
    public static Visit withoutRecord(ContactPerson contact, String vehicleAsTold, JobType jobType, String fault) {
        return new Visit(contact, null, vehicleAsTold, jobType, fault);
    }

    /** True when there is a fault to be diagnosed; maintenance, accessories and new cars have none. */
    boolean aboutAFault() {
        return switch (jobType) {
            case GENERAL_REPAIR, BODY_PAINT, ACCIDENT, WARRANTY -> true;
            case FIRST_MAINTENANCE, MAINTENANCE, ACCESSORY, PDI -> false;
        };
    }

    boolean vehicleKnown() {
        return vehicle != null || !vehicleAsTold.isBlank();
    }

    Visit forgotten() {
        return new Visit(contact.forgotten(), vehicle, "", jobType, fault);
    }

    /** The kind of job only. */
    @Override
    public String toString() {
        return "Visit[" + jobType.code() + "]";
    }
}
