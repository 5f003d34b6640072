package org.dealersdk.domain.insurance;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a contract was sold here.
 *
 * @param kind on what occasion
 * @param seller who sold it
 * @param role in what role; several roles may sell
 * @param online whether the customer applied online
 * @param grossProfit what the dealer earns from it before the discount, 0 or more
 * @param discount what the customer gets for it, or null
 */
@Requirement({"R303", "R307", "R308", "R309"})
public record Sale(
        SaleKind kind,
        StaffId seller,
        Role role,
        boolean online,
        Money grossProfit,
        @Nullable Discount discount) {

    /**
     * A sale.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-001 when the gross profit is negative
     */
    public Sale {
        if (grossProfit.isNegative()) {
            throw InsuranceProblem.AMOUNT.failure("grossProfit", grossProfit);
        }
    }

    /** A sale across the counter without a discount. */
    public static Sale of(SaleKind kind, StaffId seller, Role role, Money grossProfit) {
        return new Sale(kind, seller, role, false, grossProfit, null);
    }

    /** The same sale, applied for online. */
    public Sale appliedOnline() {
        return new Sale(kind, seller, role, true, grossProfit, discount);
    }

    /** The same sale with a discount. */
    public Sale with(Discount given) {
        return new Sale(kind, seller, role, online, grossProfit, given);
    }

    /** What is left to the dealer after the discount; may be a loss. */
    public Money earned() {
        return discount == null ? grossProfit : grossProfit.minus(discount.amount());
    }
}
