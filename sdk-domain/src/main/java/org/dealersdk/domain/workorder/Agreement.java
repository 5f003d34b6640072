package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the contract. Agreements are never changed: whatever is added or altered afterwards needs the next revision.
 *
 * @param revision 1 for the first, counted up
 * @param at when it was made
 * @param by the member of staff who took it
 * @param lines the lines it covers, all that were agreed at that time
 * @param total what they cost together
 * @param promisedAt when the car will be ready
 * @param confirmations the five confirmations; null only where the dealer pays everything himself
 * @param signature the customer's signature; null only where the dealer pays everything himself
 */
@Requirement({"R097", "R100", "R102", "M10"})
public record Agreement(
        int revision,
        Instant at,
        StaffId by,
        List<LineId> lines,
        Money total,
        Instant promisedAt,
        @Nullable Confirmations confirmations,
        @Nullable Signature signature) {
    public Agreement {
        at = Instants.cut(at);
        promisedAt = Instants.cut(promisedAt);
        lines = List.copyOf(lines);
    }

    /** The next revision with these lines; null while there is no estimate or no approved line, so nothing to agree on. */
    static @Nullable Agreement next(
            WorkOrder order,
            List<WorkLine> answered,
            @Nullable Confirmations confirmations,
            @Nullable Signature signature,
            Occasion occasion) {
        Totals totals = Lines.sum(answered, Lines::isApproved);
        Estimate estimate = order.estimate();
        if (totals == null || estimate == null) {
            return null;
        }
        return new Agreement(
                order.agreements().size() + 1,
                occasion.at(),
                occasion.actor().staff(),
                Lines.ids(answered, Lines::isApproved),
                totals.total(),
                estimate.promisedAt(),
                confirmations,
                signature);
    }
}
