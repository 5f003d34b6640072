package org.dealersdk.domain.insurance;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.policy.RenewalPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be given to a customer who takes out insurance. */
final class DiscountRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DiscountRule() {}

    /** INS-005 not offered, INS-006 too much, INS-007 another currency. */
    @Requirement("R308")
    static List<Problem> problems(@Nullable Discount discount, Money premium, RenewalPolicy policy, String where) {
        if (discount == null) {
            return List.of();
        }
        Problems problems = new Problems()
                .require(
                        policy.discounts().contains(discount.kind()),
                        InsuranceProblem.DISCOUNT_KIND,
                        where + ".kind",
                        discount.kind().code(),
                        Coded.codes(policy.discounts()));
        if (!discount.amount().isSameCurrency(premium)) {
            return problems.add(InsuranceProblem.CURRENCY.at(where + ".amount", discount.amount(), premium))
                    .toList();
        }
        BigDecimal most = premium.getAmount().multiply(policy.discountPercent());
        boolean within = discount.amount().getAmount().multiply(HUNDRED).compareTo(most) <= 0;
        return problems.require(
                        within,
                        InsuranceProblem.DISCOUNT_TOO_HIGH,
                        where + ".amount",
                        discount.amount(),
                        premium,
                        policy.discountPercent())
                .toList();
    }
}
