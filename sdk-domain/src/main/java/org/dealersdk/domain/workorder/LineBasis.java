package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a proposed line; everything is optional.
 *
 * @param evidence why it is proposed
 * @param alternative which option of which problem it belongs to
 * @param deviation why it costs something else than usual
 * @param origin the earlier recommendation it takes up
 * @param vehicleClass class of the vehicle by which the price list was read
 */
@Requirement({"R091", "R092", "R093", "R132"})
public record LineBasis(
        @Nullable Evidence evidence,
        @Nullable Alternative alternative,
        @Nullable Deviation deviation,
        @Nullable LineOrigin origin,
        @Nullable String vehicleClass) {

    /** Nothing is known. */
    static final LineBasis NONE = new LineBasis(null, null, null, null, null);

    LineBasis with(Evidence shown) {
        return new LineBasis(shown, alternative, deviation, origin, vehicleClass);
    }

    LineBasis with(Alternative one) {
        return new LineBasis(evidence, one, deviation, origin, vehicleClass);
    }

    LineBasis with(Deviation allowed) {
        return new LineBasis(evidence, alternative, allowed, origin, vehicleClass);
    }

    LineBasis with(LineOrigin taken) {
        return new LineBasis(evidence, alternative, deviation, taken, vehicleClass);
    }

    LineBasis of(String vehicle) {
        return new LineBasis(evidence, alternative, deviation, origin, vehicle);
    }
}
