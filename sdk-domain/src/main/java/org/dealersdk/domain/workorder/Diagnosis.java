package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis sheet.
 *
 * @param by who made it
 * @param at when
 * @param result what is the matter and what is proposed
 * @param support who of the technical support signed it off; null when the adviser's or technician's own judgement sufficed
 */
@Requirement({"R064", "R065"})
public record Diagnosis(
        StaffId by, Instant at, String result, @Nullable StaffId support) {
    public Diagnosis {
        at = Instants.cut(at);
    }

    /** A diagnosis that needed no technical support. */
    public static Diagnosis of(StaffId by, Instant at, String result) {
        return new Diagnosis(by, at, result, null);
    }
}
