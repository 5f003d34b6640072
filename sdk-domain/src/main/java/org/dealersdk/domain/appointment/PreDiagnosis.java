package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * What the fault probably is, judged before the car is here.
 *
 * @param by who judged
 * @param at when
 * @param result what is supposed and proposed
 */
@Requirement("R054")
public record PreDiagnosis(StaffId by, Instant at, String result) {
    public PreDiagnosis {
        at = Instants.cut(at);
    }
}
