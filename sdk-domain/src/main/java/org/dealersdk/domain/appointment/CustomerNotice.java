package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The record that the customer was told something.
 *
 * @param kind what
 * @param channel how
 * @param at when
 * @param by who told them
 */
@Requirement({"R045", "R052", "M08"})
public record CustomerNotice(NoticeKind kind, ContactChannel channel, Instant at, StaffId by) {
    public CustomerNotice {
        at = Instants.cut(at);
    }
}
