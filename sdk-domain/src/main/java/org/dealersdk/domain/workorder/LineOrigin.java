package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The earlier recommendation a line takes up.
 *
 * @param order the order on which it was recommended
 * @param line its line there, or null
 * @param finding its finding there, or null
 */
@Requirement("R132")
public record LineOrigin(
        WorkOrderId order, @Nullable LineId line, @Nullable FindingId finding) {}
