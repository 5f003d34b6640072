package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for estimate, authorisation, settlement and delivery.
 *
 * @param estimateTolerancePercent by how much the final total may differ from the estimate, up or down, in percent of the estimate;
 *     0 or more; exactly the tolerance is within it (R087)
 * @param estimateBase which estimate the final total is compared with (A23)
 * @param creditDelivery true when a credit customer may take the car before the settlement (variant of R165)
 */
@Requirement({"R087", "R165", "A23"})
public record WorkOrderPolicy(BigDecimal estimateTolerancePercent, EstimateBase estimateBase, boolean creditDelivery) {

    /** The sources' values: 10 %, against the estimate last authorised, settlement before delivery. */
    public static WorkOrderPolicy standard() {
        return new WorkOrderPolicy(BigDecimal.TEN, EstimateBase.LAST_AUTHORISED, false);
    }
}
