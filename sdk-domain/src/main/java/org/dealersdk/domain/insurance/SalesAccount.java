package org.dealersdk.domain.insurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.policy.InsuranceRules;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * The month's insurance sales as finance gets them: one account for the whole store, with a row for each person and role.
 *
 * @param month of which the sales are
 * @param rows by seller and role
 */
@Requirement("R303")
public record SalesAccount(YearMonth month, List<SellerAccount> rows) {

    public SalesAccount {
        rows = List.copyOf(rows);
    }

    /** The account of these contracts; those that were not sold here do not count. */
    public static SalesAccount of(YearMonth month, Collection<InsuranceContract> sold, InsuranceRules rules) {
        Map<String, SellerAccount> rows = new TreeMap<>(Comparator.naturalOrder());
        for (InsuranceContract contract : sold) {
            Sale sale = contract.sale();
            if (sale != null) {
                SellerAccount row = row(sale, contract.cover().premium(), rules);
                rows.merge(sale.seller().value() + " " + sale.role().code(), row, SalesAccount::sum);
            }
        }
        return new SalesAccount(month, new ArrayList<>(rows.values()));
    }

    /** How many contracts. */
    public int contracts() {
        return rows.stream().mapToInt(SellerAccount::contracts).sum();
    }

    private static SellerAccount row(Sale sale, Money premium, InsuranceRules rules) {
        BigDecimal reward = rules.rewardOf(sale.role());
        Money due =
                Money.of(premium.getCurrencyUnit(), reward == null ? BigDecimal.ZERO : reward, RoundingMode.HALF_EVEN);
        return new SellerAccount(sale.seller(), sale.role(), 1, premium, sale.earned(), due);
    }

    private static SellerAccount sum(SellerAccount one, SellerAccount other) {
        return new SellerAccount(
                one.seller(),
                one.role(),
                one.contracts() + other.contracts(),
                one.premiums().plus(other.premiums()),
                one.grossProfit().plus(other.grossProfit()),
                one.reward().plus(other.reward()));
    }
}
