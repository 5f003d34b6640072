package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for renewing insurance contracts.
 *
 * @param rate renewed vehicles in percent of the base
 * @param base what they are compared with
 * @param perClerk renewals one clerk is there for in a month, 1 to 10000
 * @param payPerVehicle performance pay of a clerk for a renewed vehicle, 0 or more, in the currency of the premium
 * @param salaryPayer who bears the clerks' salary
 * @param profitPerVehicle gross profit of a renewed vehicle
 * @param leadBefore how long before its last day a contract becomes a lead
 * @param firstContactWithin when a clerk first speaks to the customer of a lead
 * @param discounts what a customer may be offered, one of them
 * @param discountPercent most of the premium a discount may come to, 0 to 100
 */
@Requirement({"R293", "R294", "R302", "R305", "R308", "V19", "A06"})
public record RenewalPolicy(
        @Meaning(english = "Renewed vehicles in percent of the base.", chinese = "续保率（%）。")
        @Requirement({"R293", "V19"})
        Milestones rate,

        @Meaning(english = "What the renewed vehicles are compared with.", chinese = "续保率的基数。")
        @Requirement({"R293", "A06"})
        RenewalBase base,

        @Meaning(english = "Renewals one clerk is there for in a month.", chinese = "每位续保员每月续保台数。")
        @Requirement({"R294", "V19"})
        int perClerk,

        @Meaning(english = "Performance pay for a renewed vehicle, the least.", chinese = "每台续保的绩效提成，不低于此数。")
        @Requirement("R294")
        BigDecimal payPerVehicle,

        @Meaning(english = "Who bears the clerks' salary.", chinese = "续保员工资承担方。") @Requirement("R294")
        SalaryPayer salaryPayer,

        @Meaning(english = "Gross profit of a renewed vehicle.", chinese = "续保单车毛利。") @Requirement("R295")
        Target profitPerVehicle,

        @Meaning(
                english = "How long before its last day a contract becomes a lead; no source gives a number.",
                chinese = "保险到期前多久生成续保线索；资料未给出数值。")
        @Requirement("R302")
        Span leadBefore,

        @Meaning(
                english = "Time in which a clerk first speaks to the customer; no source gives a number.",
                chinese = "续保员首次联系客户的时限；资料未给出数值。")
        @Requirement("R305")
        Span firstContactWithin,

        @Meaning(english = "What a customer may be offered, one of them.", chinese = "可给予客户的优惠，任选其一。")
        @Requirement("R308")
        List<DiscountKind> discounts,

        @Meaning(
                english = "Most of the premium a discount may come to, in percent; no source gives a number.",
                chinese = "优惠最多占保费的百分比；资料未给出数值。")
        @Requirement("R308")
        BigDecimal discountPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST = 10_000;

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with everything that is out of range
     */
    public RenewalPolicy {
        discounts = List.copyOf(discounts);
        new Problems()
                .require(perClerk >= 1 && perClerk <= MOST, PolicyProblem.OUT_OF_RANGE, "perClerk", perClerk, 1, MOST)
                .require(
                        payPerVehicle.signum() >= 0, PolicyProblem.OUT_OF_RANGE, "payPerVehicle", payPerVehicle, 0, "∞")
                .require(
                        discountPercent.signum() >= 0 && discountPercent.compareTo(HUNDRED) <= 0,
                        PolicyProblem.OUT_OF_RANGE,
                        "discountPercent",
                        discountPercent,
                        0,
                        HUNDRED)
                .orThrow();
    }
}
