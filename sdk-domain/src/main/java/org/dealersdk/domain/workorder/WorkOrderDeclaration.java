package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.requirement.Requirement;
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
            .instant("inspectedAt", order -> {
                Inspection made = order.inspection();
                return made == null ? null : made.at();
            })
            .instant("settledAt", order -> order.milestones().settled())
            .instant("deliveredAt", order -> order.milestones().delivered())
            .instant("closedAt", order -> order.milestones().closed())
            .uniqueTexts("clockedOn", WorkOrderDeclaration::clockedOn)
            .texts("supplier", WorkOrderDeclaration::suppliers)
            .flag("open", order -> !WorkOrder.LIFECYCLE.isFinal(order.state()))
            .events(WorkOrderEvent.class)
            .lifecycle(WorkOrderLifecycle.TABLE)
            .lifecycle(WorkshopLifecycle.TABLE)
            .demands(WorkOrderDemands.ALL)
            .validatedBy(WorkOrderValidation::problems)
            .build();

    private WorkOrderDeclaration() {}

    /** The technicians at work on it just now; nobody is at work on two orders. */
    @Requirement("M09")
    private static List<String> clockedOn(WorkOrder order) {
        ShopFloor floor = order.floor();
        return floor == null
                ? List.of()
                : floor.punches().stream()
                        .filter(Punch::goesOn)
                        .map(punch -> punch.technician().value())
                        .distinct()
                        .toList();
    }

    /** The subcontractors whose work is on it. */
    @Requirement({"R124", "M39"})
    private static List<String> suppliers(WorkOrder order) {
        return order.lines().stream()
                .filter(SubletLine.class::isInstance)
                .map(line -> ((SubletLine) line).supplier())
                .distinct()
                .toList();
    }

    private static @Nullable String text(@Nullable TypedId id) {
        return id == null ? null : id.value();
    }
}
