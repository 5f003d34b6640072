package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A hidden fault found in the workshop, with everything the customer needs to decide.
 *
 * @param id identifies it within the order
 * @param by who found it
 * @param at when
 * @param cause cause and present extent of the damage (A)
 * @param risk present and future risk to customer or car (B)
 * @param hours time its repair takes (C)
 * @param cost what its repair costs (C)
 * @param urgency must be done now, or can wait (D)
 * @param answer the customer's decision; null while open
 */
@Requirement({"R103", "R128", "M11"})
public record Finding(
        FindingId id,
        StaffId by,
        Instant at,
        String cause,
        String risk,
        BigDecimal hours,
        Money cost,
        Urgency urgency,
        @Nullable CustomerAnswer answer) {
    public Finding {
        at = Instants.cut(at);
    }

    Finding answered(CustomerAnswer decision) {
        return new Finding(id, by, at, cause, risk, hours, cost, urgency, decision);
    }
}
