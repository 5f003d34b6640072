package org.dealersdk.domain.validation;

import java.time.LocalDate;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleIdentification;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.jspecify.annotations.Nullable;

/**
 * Opens a vehicle's file, as typed at a desk or read from another system.
 *
 * @param vin the whole VIN or its first eleven characters
 * @param plate null when it carries none
 * @param model make and model
 * @param vehicleType null when not known
 * @param colour null when not known
 * @param kilometres what the odometer shows; null when not read
 * @param owner id of the customer who owns it; null when not known
 * @param day since when plate and owner are known, and the day of opening
 */
@PersonalData
public record OpenVehicleFile(
        @Required @ValidVin String vin,
        @ValidPlate @Nullable TypedPlate plate,
        @Required @ValidDescription String model,
        @ValidDescription @Nullable String vehicleType,
        @ValidDescription @Nullable String colour,
        @ValidReading @Nullable Long kilometres,
        @ValidId @Nullable String owner,
        @Required LocalDate day) {

    /** The file it opens, with plate, reading and owner noted. To be called when the validator found nothing. */
    public Change<Vehicle> open(VehicleId id, Boundary boundary, Occasion occasion) {
        Change<Vehicle> change = Vehicle.open(
                id, VehicleIdentification.of(vin), new VehicleDescription(model, vehicleType, colour), occasion);
        if (plate != null) {
            change = change.then(vehicle -> vehicle.changePlate(plate.plate(boundary), day, occasion));
        }
        if (kilometres != null) {
            OdometerReading reading = OdometerReading.of(occasion.at(), kilometres);
            change = change.then(vehicle -> vehicle.recordReading(reading, occasion));
        }
        if (owner != null) {
            VehicleRelation relation = VehicleRelation.since(day, new CustomerId(owner), RelationKind.OWNER);
            change = change.then(vehicle -> vehicle.addRelation(relation, occasion));
        }
        return change;
    }

    @Override
    public String toString() {
        return "OpenVehicleFile[…]";
    }
}
