package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * That the customer was told of a changed time.
 *
 * @param at when
 * @param channel how
 * @param apologised whether the store said it was sorry
 */
@Requirement({"R135", "M24"})
public record Told(Instant at, ContactChannel channel, boolean apologised) {
    public Told {
        at = Instants.cut(at);
    }
}
