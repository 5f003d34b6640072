package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.QueueOrder;
import org.dealersdk.domain.policy.WorkshopPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/** Whose turn it is among the cars nobody has taken up, so that nobody picks the job he likes best. */
@Requirement({"R115", "M27"})
public final class DispatchQueue {

    private DispatchQueue() {}

    /** The agreed orders that wait for a technician, in turn: in the order they came, or in which they are promised. */
    public static List<WorkOrder> inTurn(Collection<WorkOrder> orders, DealerPolicy policy) {
        Comparator<WorkOrder> came = Comparator.comparing(
                        (WorkOrder order) -> order.intake().receivedAt())
                .thenComparing(order -> order.id().value());
        Comparator<WorkOrder> turn = policy.workshop().queue() == QueueOrder.PROMISE
                ? Comparator.comparing(DispatchQueue::promised).thenComparing(came)
                : came;
        return orders.stream().filter(DispatchQueue::waits).sorted(turn).toList();
    }

    /** Those whose turn it is before this one's. */
    public static List<WorkOrderId> ahead(WorkOrder order, Collection<WorkOrder> orders, DealerPolicy policy) {
        List<WorkOrderId> ahead = new ArrayList<>();
        for (WorkOrder one : inTurn(orders, policy)) {
            if (one.id().equals(order.id())) {
                break;
            }
            ahead.add(one.id());
        }
        return ahead;
    }

    @Requirement({"R115", "R116", "M27"})
    static Problems problems(WorkOrder order, Dispatch made, DealerPolicy policy) {
        WorkshopPolicy workshop = policy.workshop();
        Problems problems = new Problems();
        boolean explained = WorkOrderGuards.isPresent(made.reason());
        if (!workshop.customerTeams().isEmpty()) {
            List<String> members = workshop.customerTeams().getOrDefault(made.team(), List.of());
            StaffId technician = made.technician();
            boolean known = workshop.customerTeams().containsKey(made.team())
                    && (technician == null || members.contains(technician.value()));
            String own = workshop.teamOf(order.intake().adviser()).orElse(made.team());
            problems.require(
                            known,
                            WorkshopProblem.UNKNOWN_TEAM,
                            "team",
                            String.join(", ", workshop.customerTeams().keySet()))
                    .require(own.equals(made.team()) || explained, WorkshopProblem.OTHER_TEAM, "reason", own);
        }
        return problems.require(
                !made.outOfTurn() || explained,
                WorkshopProblem.OUT_OF_TURN,
                "reason",
                made.outOfTurn() ? made.passedOver().get(0).value() : "");
    }

    private static boolean waits(WorkOrder order) {
        boolean agreed = order.state() == WorkOrderState.AUTHORISED;
        return agreed && order.shopFloor().dispatches().isEmpty();
    }

    private static Instant promised(WorkOrder order) {
        Instant promised = order.promisedAt();
        return promised == null ? Instant.MAX : promised;
    }
}
