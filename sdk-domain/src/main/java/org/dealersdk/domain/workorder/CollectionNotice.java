package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The customer was told that he can collect the car.
 *
 * @param at when
 * @param by who told him
 * @param channel how
 * @param reached he was reached himself; false for a message left
 */
@Requirement({"R149", "R150"})
public record CollectionNotice(Instant at, StaffId by, ContactChannel channel, boolean reached) {
    public CollectionNotice {
        at = Instants.cut(at);
    }
}
