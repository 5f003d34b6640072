package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.WaiverScope;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a broken promise costs the dealer. */
@Requirement({"R119", "R164", "A15"})
final class Waivers {

    private Waivers() {}

    /** The customer's fees in the scope, as far as nothing of their lines was waived before, at the dealer's cost. */
    static FeeWaiver ofPromise(WorkOrder order, WaiverScope scope, Occasion occasion) {
        List<LineId> lines = new ArrayList<>();
        Money amount = null;
        for (WorkLine line : order.lines()) {
            LineHead head = line.head();
            if (isLeft(order, line, scope)) {
                lines.add(head.id());
                amount = amount == null ? head.amount() : amount.plus(head.amount());
            }
        }
        if (amount == null) {
            throw ClosingProblem.NOTHING_TO_WAIVE.failure();
        }
        return new FeeWaiver(
                WaiverReason.PROMISE_BROKEN,
                lines,
                amount,
                Payer.INTERNAL,
                occasion.at(),
                occasion.actor().staff());
    }

    /** True while there is anything in the scope that was not waived before. */
    static boolean isAnythingLeft(WorkOrder order, WaiverScope scope) {
        return order.lines().stream().anyMatch(line -> isLeft(order, line, scope));
    }

    private static boolean isLeft(WorkOrder order, WorkLine line, WaiverScope scope) {
        boolean inScope = scope == WaiverScope.ALL || (scope == WaiverScope.LABOUR && line instanceof LabourLine);
        boolean free = Closing.of(order).waivers().stream()
                .noneMatch(one -> one.lines().contains(line.head().id()));
        return inScope && free && isCustomers(line) && line.head().amount().isPositive();
    }

    /** What the customer pays for a line; nothing when it is not his. */
    static Money customersAmount(WorkOrder order, LineId id, CurrencyUnit currency) {
        return order.lines().stream()
                .filter(line -> line.head().id().equals(id) && isCustomers(line))
                .map(line -> line.head().amount())
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    private static boolean isCustomers(WorkLine line) {
        return Lines.isApproved(line) && line.head().payer() == Payer.CUSTOMER;
    }
}
