package org.dealersdk.domain.policy;

/**
 * Policy for VIN checking by market and plate jurisdictions.
 *
 * @param vin which checks a VIN must pass in which market
 * @param plateJurisdiction ISO 3166 code of the jurisdiction whose plates are meant when none is named
 */
public record VehiclePolicy(VinPolicy vin, String plateJurisdiction) {

    /** The sources' values: Chinese plates; VINs by market. */
    public static VehiclePolicy standard() {
        return new VehiclePolicy(VinPolicy.standard(), "CN");
    }
}
