package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;

/**
 * Fees the customer is spared; a line of its own on the settlement preview, and on the account of who bears it.
 *
 * @param reason why
 * @param lines the customer's lines it is about
 * @param amount how much, above zero, not more than the lines come to
 * @param borneBy who pays it instead; not the customer
 * @param at when
 * @param by who granted it
 */
@Requirement({"R119", "R164", "A15"})
public record FeeWaiver(WaiverReason reason, List<LineId> lines, Money amount, Payer borneBy, Instant at, StaffId by) {
    public FeeWaiver {
        at = Instants.cut(at);
        lines = List.copyOf(lines);
    }
}
