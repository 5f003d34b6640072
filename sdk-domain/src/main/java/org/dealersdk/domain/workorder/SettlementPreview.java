package org.dealersdk.domain.workorder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * The settlement preview: items and costs, waived fees on lines of their own, and what each payer has to pay. Always computed, also of an
 * order that is closed.
 *
 * @param number the order's number
 * @param lines the approved lines
 * @param waivers what the customer is spared, and who bears it
 * @param accounts the foot: one account for each payer
 */
@Requirement({"R112", "R160", "R164", "M26", "M28"})
public record SettlementPreview(
        String number, List<PreviewLine> lines, List<FeeWaiver> waivers, Map<Payer, Account> accounts) {
    public SettlementPreview {
        lines = List.copyOf(lines);
        waivers = List.copyOf(waivers);
        accounts = Map.copyOf(accounts);
    }

    /** The order's preview as of now. */
    public static SettlementPreview of(WorkOrder order, SettlementPolicy policy) {
        List<PreviewLine> lines = order.approvedLines()
                .map(WorkLine::head)
                .map(head -> new PreviewLine(head.id(), head.trade(), head.description(), head.payer(), head.amount()))
                .toList();
        return new SettlementPreview(order.number(), lines, Closing.of(order).waivers(), order.accounts(policy));
    }

    /** The account of a payer, if he has one. */
    public Optional<Account> account(Payer payer) {
        return Optional.ofNullable(accounts.get(payer));
    }

    /** What all payers together have to pay. */
    public Money due() {
        return Money.total(accounts.values().stream().map(Account::due).toList());
    }
}
