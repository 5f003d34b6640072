package org.dealersdk.domain.policy;

/**
 * Policy for VIN checking by market and plate jurisdictions.
 *
 * @param vin which checks a VIN must pass in which market
 * @param plateJurisdiction code of the jurisdiction whose plates are meant when none is named
 */
public record VehiclePolicy(
        @Meaning(english = "Which checks a VIN must pass.", chinese = "车辆识别代号须通过的校验。")
        VinPolicy vin,

        @Meaning(english = "Jurisdiction of plates without one.", chinese = "未注明辖区的号牌所属辖区。")
        String plateJurisdiction) {

    /** VINs by market, Chinese plates. */
    public static VehiclePolicy standard() {
        return new VehiclePolicy(VinPolicy.standard(), "CN");
    }
}
