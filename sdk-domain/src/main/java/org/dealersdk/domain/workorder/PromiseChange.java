package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * Another promised time than the one agreed, without other work being agreed.
 *
 * @param from the time promised until then
 * @param to the time promised from then on
 * @param at when it was changed
 * @param by who changed it
 * @param reason why, as the customer was told; never printed
 * @param told that the customer was told
 */
@Requirement({"R135", "M24"})
public record PromiseChange(Instant from, Instant to, Instant at, StaffId by, String reason, Told told) {
    public PromiseChange {
        from = Instants.cut(from);
        to = Instants.cut(to);
        at = Instants.cut(at);
    }

    @Override
    public String toString() {
        return "PromiseChange[" + from + " to " + to + "]";
    }
}
