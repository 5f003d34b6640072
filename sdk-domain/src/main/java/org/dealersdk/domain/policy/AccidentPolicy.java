package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for accident repair.
 *
 * @param payFactor factor of the team's pay on gross profit and average salary contribution rate, 0 or more
 * @param premiumMatching accident revenue in percent of the premiums (V12, the first of two figures)
 * @param profitToIncome accident gross profit in percent of insurance income (V12, the second), used for forecasts, 0 or more
 * @param returnRate reported accidents that come to the shop, in percent
 * @param profitBudget accident gross profit in percent of its budget
 * @param bodyPaintShare body and paint output of insured work in percent of the whole output
 * @param yearlyTurnover what insurers are charged in a year, in the store's currency
 * @param averageJob what insurers are charged for a vehicle, in the store's currency
 * @param rescueWithin when help is with the customer after it was sent
 * @param contactEvery how often insurer, customer, workshop or parts department is spoken to while a case is open
 * @param repairWithin when the repair is completed after it began
 */
@Requirement({"R296", "R298", "R299", "R300", "R301", "R304", "R306", "R307", "R310", "V12", "A07"})
public record AccidentPolicy(
        @Meaning(english = "Factor of the accident team's pay.", chinese = "事故团队薪酬系数。") @Requirement("R298")
        BigDecimal payFactor,

        @Meaning(english = "Accident revenue in percent of the premiums.", chinese = "保费匹配率（%）：事故维修收入/保费收入。")
        @Requirement({"R296", "V12"})
        Target premiumMatching,

        @Meaning(
                english = "Accident gross profit in percent of insurance income, for forecasts.",
                chinese = "事故毛利占保险收入的百分比，用于预测。")
        @Requirement({"R299", "V12", "A07"})
        BigDecimal profitToIncome,

        @Meaning(english = "Reported accidents that come to the shop, in percent.", chinese = "出险回厂率（%）。")
        @Requirement({"R296", "R310"})
        Target returnRate,

        @Meaning(english = "Accident gross profit in percent of its budget.", chinese = "事故毛利预算完成率（%）。")
        @Requirement("R296")
        Milestones profitBudget,

        @Meaning(
                english = "Body and paint output of insured work in percent of the whole output.",
                chinese = "保险钣喷业务产值占产值的百分比。")
        @Requirement("R300")
        Target bodyPaintShare,

        @Meaning(english = "What insurers are charged in a year.", chinese = "保险理赔年营业额。") @Requirement("R301")
        Target yearlyTurnover,

        @Meaning(english = "What insurers are charged for a vehicle.", chinese = "保险平均单车产值。") @Requirement("R301")
        Target averageJob,

        @Meaning(
                english = "Time in which help is with the customer; no source gives a number.",
                chinese = "救援到达时限；资料未给出数值。")
        @Requirement("R307")
        Span rescueWithin,

        @Meaning(
                english = "How often those concerned are spoken to while a case is open; no source gives a number.",
                chinese = "案件未结期间与各方沟通的频率；资料未给出数值。")
        @Requirement("R304")
        Span contactEvery,

        @Meaning(
                english = "Time from the beginning of the repair to its completion; no source gives a number.",
                chinese = "事故维修自开工至完工的时限；资料未给出数值。")
        @Requirement("R306")
        Span repairWithin) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with everything that is out of range
     */
    public AccidentPolicy {
        new Problems()
                .require(payFactor.signum() >= 0, PolicyProblem.OUT_OF_RANGE, "payFactor", payFactor, 0, "∞")
                .require(
                        profitToIncome.signum() >= 0,
                        PolicyProblem.OUT_OF_RANGE,
                        "profitToIncome",
                        profitToIncome,
                        0,
                        "∞")
                .orThrow();
    }
}
