package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Policy for insurance and accident repair. Not called a policy, which in this trade is the customer's contract.
 *
 * @param saleRewards who may sell insurance, and the reward for a contract by the role's code, 0 or more, in the currency of the premium
 * @param reportWithin when a month's sales are with finance after the month's end
 * @param pointOfSaleRate new cars insured here at their sale, in percent of the new cars sold
 * @param renewal renewing contracts
 * @param accident accident repair
 */
@Requirement({"R293", "R296", "R303", "R309"})
public record InsuranceRules(
        @Meaning(english = "Who may sell insurance, and the reward for a contract.", chinese = "可销售保险的岗位及每单奖励。")
        @Requirement("R303")
        Map<String, BigDecimal> saleRewards,

        @Meaning(
                english =
                        "Time after a month's end in which its sales are reported to finance; no source gives a number.",
                chinese = "月末之后向财务集中上报保险销售的时限；资料未给出数值。")
        @Requirement("R303")
        Span reportWithin,

        @Meaning(
                english = "New cars insured here at their sale, in percent; the source only asks for more.",
                chinese = "新车保险着装率（%）；资料只要求提高。")
        @Requirement("R309")
        Target pointOfSaleRate,

        @Meaning(english = "Renewing contracts.", chinese = "续保。") @Requirement("R293")
        RenewalPolicy renewal,

        @Meaning(english = "Accident repair.", chinese = "事故维修。") @Requirement("R296")
        AccidentPolicy accident) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004, POL-006 with everything that is wrong, LIF-004 a role that does
     *     not exist
     */
    public InsuranceRules {
        saleRewards = Collections.unmodifiableMap(new TreeMap<>(saleRewards));
        Problems problems = new Problems();
        problems.require(!saleRewards.isEmpty(), PolicyProblem.EMPTY, "saleRewards");
        saleRewards.forEach((role, reward) -> {
            Coded.parse(Role.class, role);
            problems.require(reward.signum() >= 0, PolicyProblem.OUT_OF_RANGE, "saleRewards." + role, reward, 0, "∞");
        });
        problems.orThrow();
    }

    /** The reward for a contract, or null when the role may not sell insurance. */
    @Requirement("R303")
    public @Nullable BigDecimal rewardOf(Role seller) {
        return saleRewards.get(seller.code());
    }

    /** The sources' values; where they name no number, what is usual. */
    public static InsuranceRules standard() {
        return new InsuranceRules(
                rewards(),
                Span.workingDays(3),
                Target.parse(">= 0, rising"),
                new RenewalPolicy(
                        new Milestones(Target.parse(">= 50"), months("16", "25", "50")),
                        RenewalBase.DUE_FOR_RENEWAL,
                        50,
                        new BigDecimal("50"),
                        SalaryPayer.INSURANCE_AGENCY,
                        Target.parse(">= 100"),
                        Span.days(60),
                        Span.workingDays(2),
                        List.of(DiscountKind.values()),
                        BigDecimal.TEN),
                accidents());
    }

    private static AccidentPolicy accidents() {
        return new AccidentPolicy(
                new BigDecimal("1.1"),
                Target.parse(">= 100"),
                new BigDecimal("49.2"),
                Target.parse(">= 90"),
                new Milestones(Target.parse(">= 90"), months("70", "85", "90")),
                Target.parse("> 30"),
                Target.parse(">= 2200000"),
                Target.parse(">= 1800"),
                Span.minutes(90),
                Span.workingDays(2),
                Span.workingDays(5));
    }

    private static Map<String, BigDecimal> rewards() {
        Map<String, BigDecimal> rewards = new TreeMap<>();
        for (Role role : List.of(
                Role.RENEWAL_CLERK,
                Role.INSURANCE_ADVISER,
                Role.SERVICE_ADVISER,
                Role.CUSTOMER_CARE_SPECIALIST,
                Role.FOLLOW_UP_CLERK)) {
            rewards.put(role.code(), new BigDecimal("50"));
        }
        return rewards;
    }

    private static Map<String, BigDecimal> months(String january, String february, String march) {
        return Map.of("1", new BigDecimal(january), "2", new BigDecimal(february), "3", new BigDecimal(march));
    }
}
