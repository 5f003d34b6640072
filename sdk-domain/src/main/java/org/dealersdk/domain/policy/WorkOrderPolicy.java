package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for estimate, authorisation, settlement and delivery.
 *
 * @param estimateTolerancePercent by how much the final total may differ from the estimate, up or down, in percent of the estimate;
 *     0 to 100; exactly the tolerance is within it
 * @param estimateBase which estimate the final total is compared with
 * @param creditDelivery true when a credit customer may take the car before the settlement
 */
public record WorkOrderPolicy(
        @Meaning(
                english = "Percent by which the final total may differ from the estimate, 0 to 100.",
                chinese = "结算总额与估价允许相差的百分比，0 至 100。")
        @Requirement("R087")
        BigDecimal estimateTolerancePercent,

        @Meaning(english = "Estimate the final total is compared with.", chinese = "与结算总额比较的估价。")
        @Requirement({"R087", "A23"})
        EstimateBase estimateBase,

        @Meaning(
                english = "Whether a credit customer may take the car before the settlement.",
                chinese = "挂账客户是否可在结算前提车。")
        @Requirement("R165")
        boolean creditDelivery) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 the tolerance is out of range
     */
    public WorkOrderPolicy {
        boolean inRange = estimateTolerancePercent.signum() >= 0 && estimateTolerancePercent.compareTo(HUNDRED) <= 0;
        new Problems()
                .require(
                        inRange,
                        PolicyProblem.OUT_OF_RANGE,
                        "estimateTolerancePercent",
                        estimateTolerancePercent,
                        0,
                        HUNDRED)
                .orThrow();
    }

    /** The sources' values: 10 %, against the estimate last authorised, settlement before delivery. */
    public static WorkOrderPolicy standard() {
        return new WorkOrderPolicy(BigDecimal.TEN, EstimateBase.LAST_AUTHORISED, false);
    }
}
