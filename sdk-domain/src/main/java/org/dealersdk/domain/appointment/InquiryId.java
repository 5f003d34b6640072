package org.dealersdk.domain.appointment;

import org.dealersdk.domain.id.TypedId;

/** Identifies an inquiry for an appointment. */
public record InquiryId(String value) implements TypedId {
    public InquiryId {
        TypedId.check(value);
    }
}
