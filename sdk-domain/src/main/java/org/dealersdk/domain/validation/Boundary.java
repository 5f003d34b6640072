package org.dealersdk.domain.validation;

import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.vehicle.PlateJurisdictions;

/**
 * What raw text is read by: the store's policy and the plates it knows. Immutable.
 *
 * @param policy the numbers and variants in force
 * @param plates the jurisdictions whose plates can be read
 */
public record Boundary(DealerPolicy policy, PlateJurisdictions plates) {

    /** The policy with the jurisdictions that come with the SDK. */
    public static Boundary of(DealerPolicy policy) {
        return new Boundary(policy, PlateJurisdictions.standard());
    }
}
