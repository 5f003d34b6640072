package org.dealersdk.domain.insurance;

import org.dealersdk.domain.policy.DiscountKind;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * What a customer gets for taking out insurance: a voucher or a lower price, never both.
 *
 * @param kind which of them
 * @param amount what it is worth, more than nothing
 */
@Requirement("R308")
public record Discount(DiscountKind kind, Money amount) {

    /**
     * A discount.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-001 when it is worth nothing
     */
    public Discount {
        if (!amount.isPositive()) {
            throw InsuranceProblem.AMOUNT.failure("discount", amount);
        }
    }
}
