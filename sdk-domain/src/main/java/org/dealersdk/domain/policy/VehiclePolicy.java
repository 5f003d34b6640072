package org.dealersdk.domain.policy;

/** Policy for VIN checking by market and plate jurisdictions. */
public record VehiclePolicy() {

    /** The sources' values. */
    public static VehiclePolicy standard() {
        return new VehiclePolicy();
    }
}
