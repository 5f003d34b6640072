package org.dealersdk.domain.appointment;

import org.dealersdk.domain.id.TypedId;

/** Identifies an appointment. */
public record AppointmentId(String value) implements TypedId {
    public AppointmentId {
        TypedId.check(value);
    }
}
