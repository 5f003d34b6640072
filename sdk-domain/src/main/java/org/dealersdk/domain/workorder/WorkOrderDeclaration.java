package org.dealersdk.domain.workorder;

import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.jspecify.annotations.Nullable;

/** What a work order is searched by, what happens to it, and what must hold of it. */
final class WorkOrderDeclaration {

    static final AggregateType<WorkOrder> TYPE = AggregateType.named(
                    "work-order", WorkOrder.class, order -> order.id().value())
            .uniqueText("number", WorkOrder::number)
            .text("state", order -> order.state().code())
            .text("stage", order -> order.stage().code())
            .text("customer", order -> text(order.intake().customer()))
            .text("vehicle", order -> text(order.intake().vehicle()))
            .text("adviser", order -> order.intake().adviser().value())
            .text("jobType", order -> order.intake().jobType().code())
            .instant("receivedAt", order -> order.intake().receivedAt())
            .instant("promisedAt", WorkOrder::promisedAt)
            .instant("settledAt", order -> order.milestones().settled())
            .instant("deliveredAt", order -> order.milestones().delivered())
            .instant("closedAt", order -> order.milestones().closed())
            .flag("open", order -> !WorkOrder.LIFECYCLE.isFinal(order.state()))
            .events(WorkOrderEvent.class)
            .lifecycle(WorkOrderLifecycle.TABLE)
            .lifecycle(WorkshopLifecycle.TABLE)
            .validatedBy(WorkOrderValidation::problems)
            .build();

    private WorkOrderDeclaration() {}

    private static @Nullable String text(@Nullable TypedId id) {
        return id == null ? null : id.value();
    }
}
