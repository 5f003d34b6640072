package org.dealersdk.domain.oldparts;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a part left the house.
 *
 * @param at when
 * @param by who handed it out
 * @param to the firm that took it: manufacturer, dealer in scrap, licensed recycler
 * @param reference licence of the recycler, or number of the consignment; empty where none is needed
 * @param income what was paid for it, 0 or more in any currency; null for nothing
 */
@Requirement({"R279", "R281"})
public record Dispatch(
        Instant at,
        StaffId by,
        String to,
        String reference,
        @Nullable Money income) {
    public Dispatch {
        at = Instants.cut(at);
    }
}
