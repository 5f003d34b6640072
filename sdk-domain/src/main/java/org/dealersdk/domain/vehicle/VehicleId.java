package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.id.TypedId;

/** Identifies a vehicle. */
public record VehicleId(String value) implements TypedId {
    public VehicleId {
        TypedId.check(value);
    }
}
