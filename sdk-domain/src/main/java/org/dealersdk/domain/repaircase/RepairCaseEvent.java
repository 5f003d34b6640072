package org.dealersdk.domain.repaircase;

import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to repair cases. */
public sealed interface RepairCaseEvent extends DomainEvent {

    /** A difficult repair was written up. */
    record Written(StaffId author, List<WorkOrderId> orders) implements RepairCaseEvent {}

    /** Its text was written anew. */
    record Revised(StaffId by) implements RepairCaseEvent {}

    /** Everybody can learn from it now. */
    record Published(
            StaffId by, @Nullable String fault, @Nullable String model) implements RepairCaseEvent {}

    /** It is not to be followed any more. */
    record Retired(StaffId by) implements RepairCaseEvent {}
}
