package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * Everything is ready for the visit, and the customer said so to come.
 *
 * @param by who made sure
 * @param at when
 * @param customerComes the customer has confirmed the intention to come
 */
@Requirement({"R052", "M08"})
public record Preparation(StaffId by, Instant at, boolean customerComes) {
    public Preparation {
        at = Instants.cut(at);
    }
}
