package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for deposits on parts of an appointment. When the dealer calls the visit off the deposit always goes back, and when the
 * customer comes it is credited; the sources are silent on everything else (A24).
 *
 * @param highValueFrom list price of a part line from which a deposit is asked, in the currency of its price; 0 or more
 * @param percent of the list price, 50 to 100
 * @param refundUntil how long before the appointed time the customer may call off and get the deposit back
 * @param lateCancellation what becomes of it when the customer calls off later than that
 * @param noShow what becomes of it when the customer does not come
 */
public record DepositPolicy(
        @Meaning(
                english = "List price of a part line from which a deposit is asked; no source gives a number.",
                chinese = "须交定金的配件金额起点；资料未给出数值。")
        @Requirement("R043")
        BigDecimal highValueFrom,

        @Meaning(english = "Deposit in percent of the list price, at least 50.", chinese = "定金占原价百分比，不少于 50。")
        @Requirement({"R043", "A24"})
        int percent,

        @Meaning(
                english = "Time before the appointment until which calling off costs nothing.",
                chinese = "预约时间之前可无偿取消并退还定金的时限。")
        @Requirement("A24")
        Span refundUntil,

        @Meaning(english = "Deposit when the customer calls off later.", chinese = "客户逾时取消时定金的处理。") @Requirement("A24")
        DepositTreatment lateCancellation,

        @Meaning(english = "Deposit when the customer does not come.", chinese = "客户失约时定金的处理。") @Requirement("A24")
        DepositTreatment noShow) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with everything that is out of range
     */
    public DepositPolicy {
        new Problems()
                .require(
                        highValueFrom.signum() >= 0, PolicyProblem.OUT_OF_RANGE, "highValueFrom", highValueFrom, 0, "∞")
                .require(percent >= 50 && percent <= 100, PolicyProblem.OUT_OF_RANGE, "percent", percent, 50, 100)
                .orThrow();
    }

    /** Half the list price from 1000 on; free to call off until a day before, kept afterwards. */
    public static DepositPolicy standard() {
        return new DepositPolicy(
                new BigDecimal("1000"), 50, Span.days(1), DepositTreatment.FORFEIT, DepositTreatment.FORFEIT);
    }
}
