package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may see of his order at any time, on the service website or by WeChat: how far it is, since when, what is done and
 * what it costs. Nothing of staff or other payers; computed, never stored.
 *
 * @param number the order's number
 * @param state how far it is
 * @param stage where the car stands
 * @param waitingFor what it waits for, or null while it goes on
 * @param promisedAt when it is promised, or null before
 * @param steps what was reached when, the first step first
 * @param items what is proposed, agreed and done, with its price
 * @param total what the agreed items come to, or null before anything is agreed
 */
@Requirement({"R136", "R137", "M28", "M30"})
public record OrderProgress(
        String number,
        WorkOrderState state,
        WorkshopStage stage,
        @Nullable HoldReason waitingFor,
        @Nullable Instant promisedAt,
        List<Step> steps,
        List<Item> items,
        @Nullable Money total) {

    /**
     * One step that was reached.
     *
     * @param state which
     * @param at when, the last time
     */
    public record Step(WorkOrderState state, Instant at) {}

    /**
     * One thing that is or was to be done.
     *
     * @param description what
     * @param approval what the customer said to it
     * @param progress how far it is
     * @param payer who pays it
     * @param price what it costs
     */
    public record Item(String description, Approval approval, LineProgress progress, Payer payer, Money price) {}

    public OrderProgress {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
    }

    /** What there is to see of an order. */
    public static OrderProgress of(WorkOrder order) {
        List<Item> items = order.lines().stream()
                .map(WorkLine::head)
                .map(head ->
                        new Item(head.description(), head.approval(), head.progress(), head.payer(), head.amount()))
                .toList();
        Hold hold = order.hold();
        return new OrderProgress(
                order.number(),
                order.state(),
                order.stage(),
                hold == null ? null : hold.reason(),
                order.promisedAt(),
                steps(order),
                items,
                order.approvedTotals().map(Totals::total).orElse(null));
    }

    /** The states an order has gone through, from which every wait can be computed. */
    @Requirement("M28")
    private static List<Step> steps(WorkOrder order) {
        List<Step> steps = new ArrayList<>();
        Milestones reached = order.milestones();
        Diagnosis diagnosis = order.diagnosis();
        Estimate estimate = order.estimate();
        Inspection inspection = order.inspection();
        add(steps, WorkOrderState.OPENED, order.intake().receivedAt());
        add(steps, WorkOrderState.DIAGNOSED, diagnosis == null ? null : diagnosis.at());
        add(steps, WorkOrderState.ESTIMATED, estimate == null ? null : estimate.at());
        add(
                steps,
                WorkOrderState.AUTHORISED,
                order.agreements().isEmpty() ? null : order.agreements().get(0).at());
        add(steps, WorkOrderState.IN_PROGRESS, reached.started());
        add(steps, WorkOrderState.WORK_COMPLETED, reached.completed());
        add(steps, WorkOrderState.INSPECTED, inspection == null ? null : inspection.at());
        add(steps, WorkOrderState.READY, reached.ready());
        add(steps, WorkOrderState.SETTLED, reached.settled());
        add(steps, WorkOrderState.DELIVERED, reached.delivered());
        add(
                steps,
                WorkOrder.LIFECYCLE.isFinal(order.state()) ? order.state() : WorkOrderState.CLOSED,
                reached.closed());
        return steps;
    }

    private static void add(List<Step> steps, WorkOrderState state, @Nullable Instant at) {
        if (at != null) {
            steps.add(new Step(state, at));
        }
    }
}
