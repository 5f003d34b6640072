package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.NO_REASON;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.problem.Problems;

/** The conditions on opening an order again; which step has which stands in {@link WorkOrderLifecycle}. */
final class ReopeningGuards {

    static final Guard<Attempt<WorkOrder>> MAY_REOPEN =
            new Guard<>("may-reopen", attempt -> mayReopen(attempt).toList());

    static final Guard<Attempt<WorkOrder>> REOPENED = guard(
            "reopened",
            (order, problems) ->
                    problems.require(!Closing.of(order).reopenings().isEmpty(), NOT_REOPENED, "closing.reopenings"));

    private ReopeningGuards() {}

    private static Problems mayReopen(Attempt<WorkOrder> attempt) {
        WorkOrder order = attempt.aggregate();
        Occasion now = attempt.occasion();
        SettlementPolicy policy = now.policy().settlement();
        Milestones milestones = order.milestones();
        Instant settled = milestones.settled();
        boolean handedOver = order.state() == WorkOrderState.SETTLED || order.handOver() != null;
        Problems problems = new Problems()
                .require(
                        policy.reopenBy().stream().anyMatch(now.actor()::is),
                        MAY_NOT_REOPEN,
                        "",
                        policy.reopenBy().stream().map(Coded::code).sorted().collect(Collectors.joining(", ")))
                .require(explained(order, now), NO_REASON, "closing.reopenings")
                .require(settled != null && handedOver, NOTHING_TO_REOPEN, "settlements");
        Instant last = milestones.closed() != null
                ? milestones.closed()
                : milestones.delivered() != null ? milestones.delivered() : settled;
        if (last != null) {
            Instant until = now.policy().calendar().workingCalendar().plus(last, policy.reopenWithin());
            problems.require(now.at().isBefore(until), TOO_LATE_TO_REOPEN, "", until);
        }
        return problems;
    }

    /** The reason of this very attempt, not of an earlier one. */
    private static boolean explained(WorkOrder order, Occasion now) {
        List<Reopening> all = Closing.of(order).reopenings();
        Reopening last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && last.from() == order.state() && last.at().equals(now.at()) && isPresent(last.reason());
    }
}
